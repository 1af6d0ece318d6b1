package dk.naervaer.booking.integration;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The page about one EPJ in Danish.
@MessageBundle("epj")
public interface EpjTexts {

    @Message("Tilkoblet system")
    String epj();

    @Message("Ret de markerede felter.")
    String mend();

    @Message("Mangler eller kan ikke læses")
    String unreadable();

    @Message("OIDC-klient")
    String client();

    @Message("Som den hedder i login-systemet.")
    String clientHint();

    @Message("Navn")
    String name();

    @Message("Nummersystem")
    String numbering();

    @Message("For aftalenumre, der kommer uden.")
    String numberingHint();

    @Message("Navnerum for id'er")
    String namespace();

    @Message("Ændres aldrig.")
    String namespaceHint();

    @Message("Må fortælle om")
    String scope();

    @Message("Enheder fra registret, én pr. linje; * er alle afdelinger.")
    String scopeHint();

    @Message("Tidszone")
    String zone();

    @Message("Tegnsæt")
    String charset();

    @Message("For HL7-beskeder uden MSH-18.")
    String charsetHint();

    @Message("HL7-afsendere")
    String senders();

    @Message("MSH-3/MSH-4, én pr. linje.")
    String sendersHint();

    @Message("Certifikater")
    String certificates();

    @Message(
            "Kun for MLLP med TLS, ét pr. linje: MSH-3/MSH-4 og derefter SHA-256-aftryk eller emne (CN=…,O=…). En afsender uden kendes på navnet alene.")
    String certificatesHint();

    @Message("HL7-kvittering")
    String acknowledgement();

    @Message("Som beskeden beder om")
    String asAsked();

    @Message("Oprindelig (AA)")
    String original();

    @Message("Udvidet (CA)")
    String enhanced();

    @Message("Koder")
    String codes();

    @Message("Én pr. linje: kode, PHYSICAL, VIDEO eller PHONE, første dag og evt. " + "sidste dag.")
    String codesHint();

    @Message("Svar sendes til")
    String listener();

    @Message(
            "vært:port for MLLP, eller adressen på en FHIR rest-hook; tom, hvis systemet ikke skal have svar den vej.")
    String listenerHint();

    @Message("Gem")
    String save();

    @Message("Tilbage")
    String back();
}
