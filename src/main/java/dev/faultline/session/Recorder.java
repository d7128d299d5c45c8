package dev.faultline.session;

import dev.faultline.debug.DebugEvent;
import dev.faultline.debug.DebugSession;
import dev.faultline.debug.EvaluationResult;
import dev.faultline.debug.FrameSnapshot;
import dev.faultline.debug.SessionState;
import dev.faultline.debug.StopSnapshot;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Hears what a learner does in a program session; called on the session's own thread. */
interface Recorder {
  /** A run of these sources is about to start. */
  void runBegan(Map<String, String> sources);

  /** The code of the run under way was replaced by that of these sources. */
  void codeReplaced(Map<String, String> sources);

  /**
   * The learner used the debugger.
   *
   * @param command one of {@link CommandName}
   */
  void commandUsed(String command);

  /**
   * The program stopped. The stop is shown to nobody before the returned future is complete, so
   * that values can be read first.
   */
  CompletableFuture<?> stopped(StopSnapshot stop, DebugSession debug);

  void output(DebugEvent.Stream stream, String text);

  void ended(SessionState.Ended ended);

  void evaluated(FrameSnapshot frame, String expression, EvaluationResult result);

  /** Records nothing. */
  Recorder NONE =
      new Recorder() {
        @Override
        public void runBegan(Map<String, String> sources) {}

        @Override
        public void codeReplaced(Map<String, String> sources) {}

        @Override
        public void commandUsed(String command) {}

        @Override
        public CompletableFuture<?> stopped(StopSnapshot stop, DebugSession debug) {
          return CompletableFuture.completedFuture(null);
        }

        @Override
        public void output(DebugEvent.Stream stream, String text) {}

        @Override
        public void ended(SessionState.Ended ended) {}

        @Override
        public void evaluated(FrameSnapshot frame, String expression, EvaluationResult result) {}
      };
}
