package dev.faultline.debug.jdi.stepping;

import com.sun.jdi.Location;
import dev.faultline.debug.CallTarget;
import dev.faultline.debug.jdi.bytecode.Call;
import java.util.List;

/**
 * A call on the line of a stopped frame.
 *
 * @param bodies where the methods begin that a lambda or method reference may end up in; empty for
 *     a plain call
 */
public record CallSite(CallTarget target, Call call, List<Location> bodies) {}
