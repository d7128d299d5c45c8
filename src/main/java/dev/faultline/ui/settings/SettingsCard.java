package dev.faultline.ui.settings;

import dev.faultline.i18n.Texts;
import dev.faultline.ui.toolkit.Names;
import dev.faultline.ui.toolkit.Nodes;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The one place where everything is set. What is chosen applies at once. */
public final class SettingsCard {
  private static final List<Integer> SIZES = List.of(10, 11, 12, 13, 14, 15, 16, 18, 20, 23, 26);
  private static final List<Integer> HEAPS = List.of(0, 32, 64, 128, 256, 512, 1024, 2048);
  private static final List<Integer> SECONDS = List.of(0, 2, 5, 10, 30, 60, 300);
  private static final List<Integer> LINES = List.of(100, 1_000, 5_000, 20_000, 50_000);

  private final ObjectProperty<Settings> settings;
  private final GridPane form = new GridPane();
  private final ComboBox<Theme> theme;
  private final VBox root;

  /**
   * @param data the folder that holds the learner's data
   * @param move asks for another one
   * @param close takes the card away
   */
  public SettingsCard(ObjectProperty<Settings> settings, Path data, Runnable move, Runnable close) {
    this.settings = settings;
    form.getStyleClass().add("form");
    theme =
        choice(
            "theme",
            List.of(Theme.values()),
            SettingsCard::name,
            Settings::theme,
            Settings::withTheme);
    choice("size", SIZES, SettingsCard::percent, Settings::textSize, Settings::withTextSize);
    choice(
        "keymap",
        List.of(Keymap.values()),
        Keymap::product,
        Settings::keymap,
        Settings::withKeymap);
    choice(
        "language",
        List.of(Language.values()),
        SettingsCard::name,
        Settings::language,
        Settings::withLanguage);
    limit(
        "heap",
        HEAPS,
        ChildLimits::heapMb,
        (old, n) -> new ChildLimits(n, old.seconds(), old.outputLines()));
    limit(
        "seconds",
        SECONDS,
        ChildLimits::seconds,
        (old, n) -> new ChildLimits(old.heapMb(), n, old.outputLines()));
    limit(
        "lines",
        LINES,
        ChildLimits::outputLines,
        (old, n) -> new ChildLimits(old.heapMb(), old.seconds(), n));
    coach();
    dataFolder(data, move);
    ScrollPane scroll = new ScrollPane(form);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(0);
    root = new VBox(head(close), scroll);
    root.setId("settings");
    root.getStyleClass().addAll("card-form", "settings-card");
  }

  public Parent node() {
    return root;
  }

  /** What gets the focus. */
  public Node first() {
    return theme;
  }

  private static HBox head(Runnable close) {
    Label title = new Label(Texts.of("settings.title"));
    title.getStyleClass().add("card-form-title");
    Button done = Nodes.iconButton("settings-close", Feather.X, Texts.of("settings.close"), close);
    HBox head = new HBox(title, Nodes.spring(), done);
    head.getStyleClass().add("card-form-head");
    return head;
  }

  private <T> ComboBox<T> choice(
      String id,
      List<T> all,
      Function<T, String> name,
      Function<Settings, T> get,
      BiFunction<Settings, T, Settings> set) {
    ComboBox<T> box = new ComboBox<>();
    box.setId("settings-" + id);
    box.setAccessibleText(Texts.of("settings." + id));
    box.setConverter(new Names<>(name));
    box.getItems().setAll(all);
    box.setValue(get.apply(settings.get()));
    box.setMaxWidth(Double.MAX_VALUE);
    box.valueProperty()
        .addListener((property, before, now) -> settings.set(set.apply(settings.get(), now)));
    row(Texts.of("settings." + id), box);
    return box;
  }

  private void limit(
      String id,
      List<Integer> all,
      Function<ChildLimits, Integer> get,
      BiFunction<ChildLimits, Integer, ChildLimits> set) {
    choice(
        id,
        all,
        number ->
            number == 0
                ? Texts.of("settings.limit.none")
                : Texts.of("settings." + id + ".most", number),
        now -> get.apply(now.limits()),
        (now, number) -> now.withLimits(set.apply(now.limits(), number)));
  }

  private void coach() {
    CheckBox box = new CheckBox(Texts.of("settings.coach.on"));
    box.setId("settings-coach");
    box.setSelected(settings.get().coach());
    box.selectedProperty()
        .addListener((property, before, now) -> settings.set(settings.get().withCoach(now)));
    row(Texts.of("settings.coach"), box);
  }

  private void dataFolder(Path data, Runnable move) {
    Label path = Nodes.text(data.toString(), "panel-detail");
    HBox.setHgrow(path, Priority.ALWAYS);
    path.setMinWidth(0);
    Button change =
        Nodes.button("settings-data", Feather.FOLDER, Texts.of("settings.data.change"), move);
    change.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(path, Nodes.spring(), change);
    line.getStyleClass().add("form-line");
    row(Texts.of("settings.data"), line);
  }

  private void row(String label, Node control) {
    Label name = new Label(label);
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setLabelFor(control);
    GridPane.setHgrow(control, Priority.ALWAYS);
    form.addRow(form.getRowCount(), name, control);
  }

  private static String name(Theme theme) {
    return Texts.of("theme." + theme.name().toLowerCase(Locale.ROOT));
  }

  private static String name(Language language) {
    return language == Language.SYSTEM ? Texts.of("settings.language.system") : language.ownName();
  }

  private static String percent(int size) {
    return Texts.of("settings.percent", Math.round(size * 100f / Settings.USUAL));
  }
}
