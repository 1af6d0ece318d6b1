package dk.naervaer.booking.web.registration;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The pages about registration codes, in Danish.
@MessageBundle("registration")
public interface RegistrationTexts {

    @Message("Registrering")
    String nav();

    @Message("Registreret anderledes, end samtalen blev holdt")
    String title();

    @Message(
            "Ret koden i journalsystemet, så forsvinder linjen af sig selv. "
                    + "Er registreringen rigtig, som den er, så afgør det her og skriv hvorfor.")
    String lead();

    @Message(
            "Alt, hvad journalsystemet har registreret, svarer til, hvordan samtalerne blev holdt.")
    String none();

    @Message("Samtalen blev holdt som")
    String held();

    @Message("Foreslået kode")
    String proposed();

    @Message("Registreringskode: {code}")
    String code(String code);

    @Message("Journalsystemet har registreret")
    String told();

    @Message("som betyder")
    String means();

    @Message("Derfor står den her: koden betyder noget andet end det, der skete.")
    String why();

    @Message("Begrundelse")
    String reason();

    @Message("Skriv intet, der peger på patienten. Højst 500 tegn.")
    String reasonHint();

    @Message("Afgør: registreringen er rigtig")
    String settle();

    @Message("Se samtalen")
    String openRoom();

    @Message(
            "{#when fault}{#is NO_REASON}Skriv, hvorfor registreringen er rigtig, som den er."
                    + "{#is TOO_LONG}Begrundelsen må højst være 500 tegn.{/when}")
    String fault(SettlementPages.Fault fault);
}
