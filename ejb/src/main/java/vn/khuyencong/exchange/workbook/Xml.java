package vn.khuyencong.exchange.workbook;

import java.io.Closeable;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.khuyencong.shared.Refusal;

/** One XML part, read forward. A document type is refused: no workbook has one, and every attack by entities needs one. */
final class Xml implements Closeable {

    /** The JDK's own, not what a server or a library puts in its place: what it does with a document type is known. */
    private static final XMLInputFactory FACTORY = factory();

    private final CountedPart part;
    private final XMLStreamReader reader;
    private final String name;

    Xml(Parcel parcel, String name) throws IOException {
        this.name = name;
        this.part = parcel.part(name);
        try {
            this.reader = FACTORY.createXMLStreamReader(part);
        } catch (XMLStreamException | RuntimeException e) {
            throw cause(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Moves on. @return false at the end of the part */
    boolean next() throws IOException {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            if (reader.next() == XMLStreamConstants.DTD) {
                throw new RefusedWorkbook(Refusal.error("WORKBOOK_DOCUMENT_TYPE", "", "", name));
            }
            return true;
        } catch (XMLStreamException | RuntimeException e) {
            throw cause(e);
        }
    }

    /** Moves to the next start of an element. @return its local name, or null at the end */
    String nextElement() throws IOException {
        while (next()) {
            if (reader.isStartElement()) {
                return reader.getLocalName();
            }
        }
        return null;
    }

    boolean starts(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    String attribute(String attribute) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(attribute)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String attribute, String otherwise) {
        String value = attribute(attribute);
        return value == null ? otherwise : value;
    }

    /** The id of a relationship: the one attribute "id" that has a namespace; a sheet has a "sheetId" and "id" elsewhere. */
    String relation() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals("id") && reader.getAttributeNamespace(i) != null) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    boolean isText() {
        return reader.isCharacters();
    }

    String text() {
        return reader.getText();
    }

    /** Counts what is left of the part without looking at it. */
    void drain() throws IOException {
        part.drain();
    }

    private IOException cause(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedWorkbook refused) {
                return refused;
            }
        }
        return e instanceof XMLStreamException broken && broken.getNestedException() instanceof RefusedWorkbook refused
                ? refused : RefusedWorkbook.damaged(name);
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            part.close();
        }
    }
}
