package dev.faultline.ui.workbench;

import dev.faultline.debug.BreakpointPlace;
import dev.faultline.ui.breakpoints.BreakpointDraft;
import dev.faultline.ui.breakpoints.BreakpointEditor;
import dev.faultline.ui.breakpoints.PlaceDraft;
import dev.faultline.ui.breakpoints.PlaceForm;
import dev.faultline.ui.code.CodePane;
import dev.faultline.ui.toolkit.Overlay;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Shows the cards that the models ask for, near what they are about. */
final class Cards {
  private final WorkbenchModel model;
  private final CodePane code;
  private final Overlay overlay = new Overlay();

  Cards(WorkbenchModel model, CodePane code) {
    this.model = model;
    this.code = code;
    Parts parts = model.parts();
    follow(parts.breakpoints().edited(), this::show);
    follow(parts.breakpoints().added(), this::show);
    follow(parts.prompt(), this::show);
  }

  Overlay node() {
    return overlay;
  }

  /** Shows something. */
  private interface Shower<T> {
    void show(T what, Runnable closed);
  }

  private static <T> void follow(ObjectProperty<@Nullable T> property, Shower<T> shower) {
    property.addListener(
        (what, before, now) -> {
          if (now != null) {
            shower.show(now, () -> property.set(null));
          }
        });
  }

  private void show(BreakpointDraft draft, Runnable closed) {
    BreakpointEditor editor = new BreakpointEditor(draft, overlay::hide);
    Node near =
        draft.place() instanceof BreakpointPlace.Line line
            ? code.gutter(line.at()).orElse(null)
            : null;
    overlay.show(editor.node(), near, editor.first(), closed);
  }

  private void show(PlaceDraft draft, Runnable closed) {
    PlaceForm form = new PlaceForm(draft, overlay::hide);
    overlay.show(form.node(), null, form.first(), closed);
  }

  private void show(Prompt prompt, Runnable closed) {
    if (prompt instanceof Prompt.ChooseCall choice) {
      CallChooser chooser = new CallChooser(choice, model.commands(), overlay::hide);
      overlay.show(chooser.node(), executionLine(), chooser.node(), closed);
    } else if (prompt instanceof Prompt.ForceReturn force) {
      ForceReturnForm form = new ForceReturnForm(force, model.commands(), overlay::hide);
      overlay.show(form.node(), executionLine(), form.first(), closed);
    } else if (prompt instanceof Prompt.Explanation explanation) {
      ExplanationCard card = new ExplanationCard(explanation.error(), overlay::hide);
      overlay.show(card.node(), null, card.first(), closed);
    } else if (prompt instanceof Prompt.LongText text) {
      LongTextCard card = new LongTextCard(text, overlay::hide);
      overlay.show(card.node(), null, card.first(), closed);
    }
  }

  private @Nullable Node executionLine() {
    return model.parts().code().execution().flatMap(code::gutter).orElse(null);
  }
}
