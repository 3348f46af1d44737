package org.lscb.scr.document;

import java.io.InputStream;
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
            XMLStreamReader reader = FACTORY.createXMLStreamReader(xml);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw FileRefused.damaged();
                }
                visitor.visit(event, reader);
            }
        } catch (XMLStreamException e) {
            throw FileRefused.damaged();
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
