package org.lscb.scr.document;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML inside Office files, piece by piece, without document types and entities, of which they have none. */
final class OfficeXml {

    private static final XMLInputFactory FACTORY = factory();

    private OfficeXml() { }

    /** What is to be done at each start, text and end of an element. */
    interface Visitor {

        void visit(int event, XMLStreamReader at) throws XMLStreamException;
    }

    /** @throws FileRefused if it is not well-formed or has a document type */
    static void read(InputStream xml, Visitor visitor) {
        try {
            visitAll(xml, visitor, event -> event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE);
        } catch (XMLStreamException e) {
            throw FileRefused.damaged();
        }
    }

    /** Whether what begins with these bytes may be read as XML, whatever it is called. */
    static boolean mayBegin(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).matches("(?s)[\\s\u0000\u00ef\u00bb\u00bf\u00fe\u00ff]*(<.*)?");
    }

    /** Reads what may be a drawing of the older kinds, which need not be well-formed, or no XML at all: as far as a program could read it. */
    static void readAsFarAsItGoes(InputStream xml, Visitor visitor) {
        try {
            visitAll(xml, visitor, event -> event == XMLStreamConstants.ENTITY_REFERENCE);
        } catch (XMLStreamException e) {
            return;         // nobody gets further
        }
    }

    private static void visitAll(InputStream xml, Visitor visitor, IntPredicate refused) throws XMLStreamException {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(xml);
        while (reader.hasNext()) {
            int event = reader.next();
            if (refused.test(event)) {
                throw FileRefused.damaged();
            }
            visitor.visit(event, reader);
        }
    }

    /** The value of the attribute of this local name, in any namespace; empty if there is none. */
    static String attribute(XMLStreamReader at, String name) {
        for (int number = 0; number < at.getAttributeCount(); number++) {
            if (at.getAttributeLocalName(number).equals(name)) {
                return at.getAttributeValue(number);
            }
        }
        return "";
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
