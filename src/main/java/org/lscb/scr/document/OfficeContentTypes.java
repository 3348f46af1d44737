package org.lscb.scr.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;

/** The types that an Office file declares for its parts. Names and types are compared in lower case, as Office does. */
final class OfficeContentTypes {

    private final Map<String, String> byEnding = new HashMap<>();
    private final Map<String, String> byPart = new HashMap<>();

    private OfficeContentTypes() { }

    static OfficeContentTypes of(InputStream xml) throws IOException {
        OfficeContentTypes types = new OfficeContentTypes();
        try (xml) {
            OfficeXml.read(xml, (event, at) -> {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String type = lower(OfficeXml.attribute(at, "ContentType"));
                    switch (at.getLocalName()) {
                        case "Default" -> types.byEnding.put(lower(OfficeXml.attribute(at, "Extension")), type);
                        case "Override" -> types.byPart.put(lower(OfficeXml.attribute(at, "PartName")), type);
                        default -> { }
                    }
                }
            });
        }
        return types;
    }

    /** Of a part by its path from the root, with or without a slash in front; empty if none is declared. */
    String of(String part) {
        String path = lower(part.startsWith("/") ? part : "/" + part);
        return byPart.getOrDefault(path, byEnding.getOrDefault(path.substring(path.lastIndexOf('.') + 1), ""));
    }

    /** @throws FileRefused if any part is declared as a macro, a control or an object of another program */
    void refuseActiveContent(FileType type) {
        if (declared().anyMatch(each -> OfficeFile.MARKS_OF_MACROS.stream().anyMatch(each::contains))) {
            throw OfficeFile.macros(type);
        }
        if (declared().anyMatch(each -> each.contains("activex") || each.contains("oleobject") || each.contains("webextension"))) {
            throw OfficeFile.embedded(type);
        }
    }

    private Stream<String> declared() {
        return Stream.concat(byEnding.values().stream(), byPart.values().stream());
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
