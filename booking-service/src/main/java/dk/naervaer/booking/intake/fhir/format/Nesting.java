package dk.naervaer.booking.intake.fhir.format;

import dk.naervaer.booking.intake.Findings;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/// Looks a message over before it is parsed: nothing nested without end, no entities, no DTD.
final class Nesting {

    static final int DEEPEST = 40;

    private static final XMLInputFactory XML = plain();

    private static XMLInputFactory plain() {
        var factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    static void checkJson(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i += quoted ? 1 : 0;
                case '"' -> quoted = !quoted;
                case '{', '[' -> depth += quoted ? 0 : 1;
                case '}', ']' -> depth -= quoted ? 0 : 1;
                default -> {
                    // Says nothing of the nesting.
                }
            }
            refuseDeeperThanAllowed(depth);
        }
    }

    static void checkXml(String text) {
        try {
            var reader = XML.createXMLStreamReader(new StringReader(text));
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> refuseDeeperThanAllowed(++depth);
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                            throw Findings.unreadable("XML with a DTD or entities is not read");
                    default -> {
                        // Says nothing of the nesting.
                    }
                }
            }
        } catch (XMLStreamException _) {
            throw Findings.unreadable("The body is not well-formed XML");
        }
    }

    private static void refuseDeeperThanAllowed(int depth) {
        if (depth > DEEPEST)
            throw Findings.unreadable("The body is nested deeper than " + DEEPEST + " levels");
    }

    private Nesting() {}
}
