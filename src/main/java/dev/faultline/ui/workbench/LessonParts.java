package dev.faultline.ui.workbench;

import dev.faultline.debug.SessionState;
import dev.faultline.debug.VariableSnapshot;
import dev.faultline.session.LessonSession;
import dev.faultline.session.SessionEvent;
import dev.faultline.ui.bisect.BisectModel;
import dev.faultline.ui.guide.GuideModel;
import dev.faultline.ui.search.CompareModel;
import dev.faultline.ui.search.MinimiseModel;
import dev.faultline.ui.search.SuspectsModel;
import dev.faultline.ui.toolkit.Synced;
import java.util.List;

/**
 * What a lesson brings to the workbench besides its program.
 *
 * @param session the lesson
 */
public record LessonParts(
    LessonSession session,
    GuideModel guide,
    BisectModel bisect,
    MinimiseModel minimise,
    CompareModel compare,
    SuspectsModel suspects) {
  /** Takes an event of the session to the models. Called on the JavaFX thread. */
  void hear(SessionEvent event) {
    if (event instanceof SessionEvent.LessonChanged changed) {
      guide.changed(changed.status());
    } else if (event instanceof SessionEvent.SearchChanged) {
      bisect.heard(session.revisions().latest());
      minimise.heard(session.input().tries());
      compare.heard(session.comparison().latest());
    } else if (event instanceof SessionEvent.SourceChanged) {
      suspects.clear();
    } else if (event instanceof SessionEvent.StateChanged changed
        && changed.state() instanceof SessionState.Stopped stopped) {
      stopped.stop().frames().stream().limit(1).forEach(top -> names(top.variables()));
    }
  }

  private void names(List<VariableSnapshot> variables) {
    Synced.update(
        guide.names(),
        variables.stream().map(VariableSnapshot::name).filter(LessonParts::isName).toList());
  }

  private static boolean isName(String name) {
    return !name.isEmpty() && Character.isJavaIdentifierStart(name.charAt(0));
  }
}
