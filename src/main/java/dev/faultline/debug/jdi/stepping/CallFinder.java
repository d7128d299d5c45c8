package dev.faultline.debug.jdi.stepping;

import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.VirtualMachine;
import dev.faultline.debug.CallTarget;
import dev.faultline.debug.CommandRefused;
import dev.faultline.debug.jdi.bytecode.Call;
import dev.faultline.debug.jdi.bytecode.CodeIndex;
import dev.faultline.debug.jdi.bytecode.MethodCode;
import dev.faultline.debug.jdi.frames.Stop;
import dev.faultline.debug.jdi.program.LearnerCode;
import dev.faultline.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the calls of a line that a step can go into. */
public final class CallFinder {
  private final VirtualMachine vm;
  private final LearnerCode code;
  private final CodeIndex index;

  public CallFinder(VirtualMachine vm, LearnerCode code, CodeIndex index) {
    this.vm = vm;
    this.code = code;
    this.index = index;
  }

  /** The calls that can still happen on the line of the stop's top frame, in their order. */
  public List<CallSite> calls(Stop stop) {
    if (stop.frameCount() == 0) {
      return List.of();
    }
    StackFrame frame = stop.frame(0);
    Method method = frame.location().method();
    MethodCode body =
        index.of(method.declaringType().name()).method(method.name(), method.signature());
    if (body == null) {
      return List.of();
    }
    Set<String> entries = index.entries();
    List<CallSite> sites = new ArrayList<>();
    for (Call call : body.calls(frame.location().codeIndex(), stop.depth(0) > 0)) {
      if (leadsToShownCode(call, entries)) {
        CallTarget target =
            new CallTarget(sites.size(), call.owner(), call.name(), call.descriptor());
        sites.add(new CallSite(target, call, call.later() ? bodies(call) : List.of()));
      }
    }
    return sites;
  }

  /** The call that is meant. */
  public CallSite site(Stop stop, CallTarget target) {
    return calls(stop).stream()
        .filter(each -> each.target().equals(target))
        .findFirst()
        .orElseThrow(() -> new CommandRefused(Texts.of("debug.step.noCall", target.method())));
  }

  private boolean leadsToShownCode(Call call, Set<String> entries) {
    if (code.showsClass(call.owner())) {
      boolean isKnown = index.names().contains(call.owner());
      return !isKnown || entries.contains(call.name() + call.descriptor());
    }
    return call.dispatched() && entries.contains(call.name() + call.descriptor());
  }

  private List<Location> bodies(Call call) {
    List<ReferenceType> owners = vm.classesByName(call.owner());
    return owners.stream()
        .flatMap(each -> each.methodsByName(call.name(), call.descriptor()).stream())
        .filter(each -> !each.isAbstract() && !each.isNative())
        .map(Method::location)
        .toList();
  }
}
