package dk.naervaer.consent.privacy.breach;

import dk.naervaer.consent.privacy.breach.BreachReport.Affected.Role;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The breach report, in Danish.
@MessageBundle("breach")
public interface BreachTexts {

    @Message("Sikkerhedsbrud")
    String title();

    @Message(
            "Hvem og hvad kunne nås mellem to tidspunkter? Svaret er pseudonymer og"
                    + " antal, så en underretning kan skrives.")
    String lead();

    @Message("Fra")
    String from();

    @Message("Til og med")
    String to();

    @Message("Dansk tid")
    String local();

    @Message("Kun en afdeling (dens id eller SOR)")
    String unit();

    @Message("Kun det, en tjeneste kunne læse")
    String service();

    @Message("Alle tjenester")
    String anyService();

    @Message("Vis")
    String ask();

    @Message("Hent som CSV")
    String csv();

    @Message("Skriv to tidspunkter, det tidligste først")
    String refused();

    @Message("Antal")
    String counts();

    @Message("Patienter")
    String patients();

    @Message("Pårørende")
    String relatives();

    @Message("Åbne adgangslinks")
    String links();

    @Message("Gældende samtykker")
    String consents();

    @Message("Ingen kunne nås.")
    String nobody();

    @Message("Personer")
    String people();

    @Message("Viser de første {count}. CSV-filen har flere.")
    String first(int count);

    @Message("Pseudonym")
    String person();

    @Message("Rolle")
    String role();

    @Message("{#when role}{#is PATIENT}patient{#is RELATIVE}pårørende{/when}")
    String roleOf(Role role);

    @Message("Kunne læses")
    String classes();

    @Message("Hvad svaret bygger på")
    String basis();

    @Message(
            "En person tæller fra det tidspunkt, hvor den første aftale eller"
                    + " navngivning blev skrevet ned; uden et tidspunkt tæller personen altid"
                    + " med. Oplysninger kan læses, til tjenesten har svaret, at nøglerne er"
                    + " slettet. Er de slettet ad flere omgange, tæller den sidste. Et link er"
                    + " åbent, til det lukkes, højst fire timer efter aftalen. Et samtykke gælder"
                    + " fra det gives, til det trækkes tilbage eller udløber. En afdeling tæller,"
                    + " hvis en aftale nogensinde har ligget der. Er sletningen bestilt i en"
                    + " anden tjeneste, kendes kun vores eget svar.")
    String basisText();
}
