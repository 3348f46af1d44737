package org.lscb.scr.document;

import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** What the parts of an Office file refer to. */
final class OfficeRelations {

    private static final Set<String> MACROS = Set.of("vbaproject", "wordvbadata", "xlmacrosheet", "xlintlmacrosheet", "attachedtoolbars", "keymapcustomizations");
    private static final Set<String> OBJECTS = Set.of("oleobject", "control", "activexcontrolbinary", "afchunk", "webextension", "taskpane",
        "webextensiontaskpanes", "extensibility");
    private static final Set<String> DATA_FROM_ELSEWHERE = Set.of("connections", "externallinkpath", "attachedtemplate", "subdocument", "frame");

    private OfficeRelations() { }

    /** Path of the part that is the document itself. */
    static String mainPart(InputStream xml) {
        StringBuilder found = new StringBuilder();
        OfficeXml.read(xml, (event, at) -> {
            if (isRelation(event, at) && kind(at).equals("officedocument")) {
                if (!found.isEmpty()) {
                    throw FileRefused.damaged();
                }
                found.append(OfficeXml.attribute(at, "Target"));
            }
        });
        if (found.isEmpty()) {
            throw FileRefused.damaged();
        }
        return found.toString();
    }

    /** @throws FileRefused if anything but a plain link leads out of the file, or to what could act */
    static void check(InputStream xml, FileType type) {
        OfficeXml.read(xml, (event, at) -> {
            if (isRelation(event, at)) {
                check(kind(at), OfficeXml.attribute(at, "TargetMode"), OfficeXml.attribute(at, "Target"), type);
            }
        });
    }

    private static void check(String kind, String mode, String target, FileType type) {
        if (MACROS.contains(kind)) {
            throw OfficeFile.macros(type);
        }
        boolean outside = mode.equalsIgnoreCase("external") || target.contains(":") && !kind.equals("hyperlink") || target.startsWith("\\\\");
        if (outside && !isPlainLink(kind, target) || DATA_FROM_ELSEWHERE.contains(kind)) {
            throw OfficeFile.fromElsewhere();
        }
        if (OBJECTS.contains(kind)) {
            throw OfficeFile.embedded(type);
        }
    }

    /** A link does nothing until a person follows it. */
    private static boolean isPlainLink(String kind, String target) {
        return kind.equals("hyperlink") && target.toLowerCase(Locale.ROOT).matches("(https?:|mailto:|tel:|file:|#).*|[^:\\\\]*");
    }

    private static boolean isRelation(int event, XMLStreamReader at) {
        return event == XMLStreamConstants.START_ELEMENT && at.getLocalName().equals("Relationship");
    }

    /** The last word of the relation's type, which is the same in all editions of the format. */
    private static String kind(XMLStreamReader at) {
        String type = OfficeXml.attribute(at, "Type");
        return type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
