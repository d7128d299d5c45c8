import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The list of what is shipped, and the licences. */
final class Parts {
  private static final String COMPONENTS = "(?m)^  \"components\" : \\[";

  private Parts() {}

  /**
   * Adds {@code sbom.json} and {@code licenses/} to the app's folder. The licences that are in jars
   * or in the runtime stay there too.
   */
  static void list(Path app) throws Exception {
    String runtime =
        """
          "components" : [
            {
              "type" : "platform",
              "name" : "Java runtime",
              "publisher" : "%s",
              "version" : "%s",
              "licenses" : [ { "license" : { "id" : "GPL-2.0-with-classpath-exception" } } ]
            },"""
            .formatted(System.getProperty("java.vendor"), Runtime.version());
    String built = Files.readString(Path.of("target/sbom.json"));
    String all = built.replaceFirst(COMPONENTS, runtime);
    if (all.equals(built)) {
      throw Refused.failed("target/sbom.json lists no components");
    }
    Files.writeString(app.resolve("sbom.json"), all);
    writeLicences(Files.createDirectories(app.resolve("licenses")));
  }

  private static void writeLicences(Path folder) throws Exception {
    Document bom =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(Path.of("target/sbom.xml").toFile());
    XPath paths = XPathFactory.newDefaultInstance().newXPath();
    String without =
        paths.evaluate("/bom/components/component[not(licenses/license/text)]/purl", bom);
    if (!without.isEmpty()) {
      throw Refused.failed("no licence text for " + without);
    }
    NodeList licences =
        (NodeList)
            paths.evaluate(
                "/bom/components/component/licenses/license[text]", bom, XPathConstants.NODESET);
    for (int i = 0; i < licences.getLength(); i++) {
      String id = paths.evaluate("id", licences.item(i));
      byte[] text =
          Base64.getMimeDecoder().decode(paths.evaluate("*[name()='text']", licences.item(i)));
      Files.write(folder.resolve(id + ".txt"), text);
    }
  }
}
