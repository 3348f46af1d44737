package org.lscb.scr;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lscb.scr.testing.Browser;

/**
 * The pictures of the models in the documentation are drawn from the models. Draw them anew, after a model has changed, with
 * {@code node src/main/frontend/install.mjs src/test/lint && mvn test -Dtest=ModelPicturesTest -Dpictures=draw}.
 */
class ModelPicturesTest {

    private static final Path PICTURES = Path.of("src", "docs", "models");
    private static final Path VIEWER = Path.of("src", "test", "lint", "node_modules", "bpmn-js", "dist", "bpmn-viewer.production.min.js");

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    @EnabledIfSystemProperty(named = "pictures", matches = "draw")
    void drawEachModel() throws IOException {
        Files.createDirectories(PICTURES);
        Page page = browser.newPage();
        page.setContent("<div id='canvas' style='width: 1000px; height: 600px'></div>");
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(VIEWER));
        for (Path model : models()) {
            if (Files.exists(picture(model)) && Files.readString(picture(model)).endsWith(mark(model) + "\n")) {
                continue;
            }
            String svg = (String) page.evaluate("async xml => { const viewer = new BpmnJS({ container: '#canvas' });"
                + " await viewer.importXML(xml); const { svg } = await viewer.saveSVG(); viewer.destroy(); return svg; }", Files.readString(model));
            Files.writeString(picture(model), svg.strip() + "\n" + mark(model) + "\n");
        }
    }

    @Test
    void eachModelHasItsPictureAsItIsNow() throws IOException {
        for (Path model : models()) {
            assertThat(picture(model)).exists();
            assertThat(Files.readString(picture(model))).as("the picture of %s is of an older model", model).endsWith(mark(model) + "\n");
        }
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
        }
    }

    private static Path picture(Path model) {
        return PICTURES.resolve(model.getFileName().toString().replace(".bpmn", ".svg"));
    }

    private static String mark(Path model) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readString(model).getBytes(StandardCharsets.UTF_8));
            return "<!-- drawn from " + HexFormat.of().formatHex(digest) + " -->";
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
