package dk.naervaer.booking.integration;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// The page about one EPJ in English.
@Localized("en")
public interface EnglishEpjTexts extends EpjTexts {

    @Override
    @Message("Connected system")
    String epj();

    @Override
    @Message("Mend the marked fields.")
    String mend();

    @Override
    @Message("Missing, or cannot be read")
    String unreadable();

    @Override
    @Message("OIDC client")
    String client();

    @Override
    @Message("As it is called where it signs in.")
    String clientHint();

    @Override
    @Message("Name")
    String name();

    @Override
    @Message("Numbering")
    String numbering();

    @Override
    @Message("For appointment numbers that come without one.")
    String numberingHint();

    @Override
    @Message("Namespace of ids")
    String namespace();

    @Override
    @Message("Never changes.")
    String namespaceHint();

    @Override
    @Message("May tell of")
    String scope();

    @Override
    @Message("Units of the register, one a line; * is every department.")
    String scopeHint();

    @Override
    @Message("Time zone")
    String zone();

    @Override
    @Message("Character set")
    String charset();

    @Override
    @Message("For HL7 messages without MSH-18.")
    String charsetHint();

    @Override
    @Message("HL7 senders")
    String senders();

    @Override
    @Message("MSH-3/MSH-4, one a line.")
    String sendersHint();

    @Override
    @Message("Certificates")
    String certificates();

    @Override
    @Message(
            "Only for MLLP by TLS, one a line: MSH-3/MSH-4, then the SHA-256 fingerprint or the subject (CN=…,O=…). A sender without one is known by its name alone.")
    String certificatesHint();

    @Override
    @Message("HL7 acknowledgement")
    String acknowledgement();

    @Override
    @Message("As the message asks")
    String asAsked();

    @Override
    @Message("Original (AA)")
    String original();

    @Override
    @Message("Enhanced (CA)")
    String enhanced();

    @Override
    @Message("Codes")
    String codes();

    @Override
    @Message("One a line: code, PHYSICAL, VIDEO or PHONE, first day and, if any, " + "last day.")
    String codesHint();

    @Override
    @Message("Replies are sent to")
    String listener();

    @Override
    @Message(
            "host:port for MLLP, or the address of a FHIR rest-hook; empty if the system hears nothing back that way.")
    String listenerHint();

    @Override
    @Message("Save")
    String save();

    @Override
    @Message("Back")
    String back();
}
