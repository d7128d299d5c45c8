package dev.faultline.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Makes the pictures of the README from the real window: {@code ./mvnw test -Dtest=PicturesTest
 * -Dfaultline.pictures=assets}. Needs no display.
 */
@EnabledIfSystemProperty(named = "faultline.pictures", matches = ".+")
class PicturesTest {
  private final WorkbenchRobot robot = new WorkbenchRobot();
  private final Path folder = Path.of(System.getProperty("faultline.pictures", "assets"));

  @Test
  void theWorkbenchStoppedInTheFirstLesson(@TempDir Path data) throws Exception {
    try (TestWindow window = new TestWindow(TestWindow.lessons(), data, 1280, 800)) {
      robot.await("the catalogue", () -> robot.isShown("continue"));
      save(window, "catalog.png");
      robot.click("continue").click("begin-steps");
      robot.press(KeyCode.F9);
      robot.awaitStory("The program ended");
      robot.caretAt("Tariff", "int price");
      robot.press(KeyCode.CONTROL, KeyCode.F8).press(KeyCode.SHIFT, KeyCode.F9);
      robot.awaitStory("Started");
      robot.press(KeyCode.F9).awaitStory("Stopped at the breakpoint");
      robot.type("evaluate", "minutes / 60.0").press(KeyCode.ENTER);
      robot.await("the value", () -> robot.isShown("evaluate-answer"));
      robot.press(KeyCode.F8).awaitStory("Line");
      robot.tab("tabs", "tab-trail");
      save(window, "workbench.png");
      robot.click("action-theme");
      save(window, "workbench-dark.png");
    }
  }

  private void save(TestWindow window, String name) throws IOException {
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage shot = TestWindow.onFx(() -> window.window().scene().snapshot(null));
    int width = (int) shot.getWidth();
    int height = (int) shot.getHeight();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    PixelReader pixels = shot.getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    Files.createDirectories(folder);
    ImageIO.write(image, "png", folder.resolve(name).toFile());
  }
}
