package dev.faultline.session;

import dev.faultline.child.ProgramRunner;
import dev.faultline.compile.SourceCompiler;
import dev.faultline.debug.Debugger;

/** What a lesson session works with; {@code Main} wires it. */
public record LessonTools(Debugger debugger, ProgramRunner runner, SourceCompiler compiler) {}
