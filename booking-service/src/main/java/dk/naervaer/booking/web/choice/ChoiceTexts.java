package dk.naervaer.booking.web.choice;

import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Warning;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The pages about how a patient attends, in Danish.
@MessageBundle("choice")
public interface ChoiceTexts {

    @Message("Mine aftaler")
    String mine();

    @Message("Her kan du se dine aftaler og vælge, hvordan du vil deltage.")
    String mineLead();

    @Message("Mine pårørende")
    String relatives();

    @Message("Vil du have en pårørende med på video? Det kan du også, når du selv møder frem.")
    String relativesText();

    @Message("Vælg, hvem der må være med")
    String chooseRelatives();

    @Message("Vi kender ingen aftaler til dig endnu")
    String unknown();

    @Message("Når hospitalet har booket en aftale til dig, står den her.")
    String unknownText();

    @Message("Du har ingen kommende aftaler")
    String none();

    @Message("Når hospitalet booker en ny aftale, står den her.")
    String noneText();

    @Message("Du er under 15 år")
    String underAge();

    @Message("Du kan se dine aftaler her. Ring til afdelingen, hvis du vil ændre noget.")
    String underAgeText();

    @Message("Sted")
    String place();

    @Message("Sådan deltager du")
    String attending();

    @Message("Aflyst")
    String cancelled();

    @Message("Skift til")
    String change();

    @Message("Bed om")
    String ask();

    @Message("Sidst valgte du {form} i dette forløb.")
    String usual(String form);

    @Message("Du har bedt om {form}.")
    String wished(String form);

    @Message("Det kunne ikke lade sig gøre")
    String fault();

    @Message(
            """
            {#when form}\
            {#is PHYSICAL}fremmøde\
            {#is VIDEO}video\
            {#is PHONE}telefon\
            {/when}\
            """)
    String form(ContactForm form);

    @Message(
            """
            {#switch rule}\
            {#case 'begun'}Aftalen er begyndt og kan ikke ændres her.\
            {#case 'drop-in'}Drop-in-tider holdes altid ved fremmøde.\
            {#case 'not-on-board'}Afdelingen tilbyder ikke video endnu. Ring, så finder I en løsning.\
            {#case 'not-offered'}Afdelingen tilbyder det ikke.\
            {#case 'unsuitable'}En sundhedsperson har vurderet, at du bør møde frem denne gang.\
            {#case 'not-assessed'}En sundhedsperson skal først vurdere det. Du får det, hvis det er forsvarligt.\
            {#case 'not-chosen'}Vælg, hvordan du vil deltage.\
            {#case 'under-age'}Du er under 15 år. Ring til afdelingen.\
            {#case 'over'}Aftalen er aflyst eller afsluttet.\
            {#else}Det er ikke muligt ved denne aftale. Ring til afdelingen.\
            {/switch}\
            """)
    String why(String rule);

    @Message("Ønsker")
    String wishes();

    @Message(
            "Patienter, der har bedt om noget, de ikke har fået endnu. Vurder, om det er forsvarligt.")
    String wishesLead();

    @Message("Ingen venter på en vurdering")
    String noWishes();

    @Message("Vurder")
    String assess();

    @Message("Sundhedsfaglig vurdering")
    String assessment();

    @Message("Patient")
    String patient();

    @Message("Tidspunkt")
    String when();

    @Message("Afdeling")
    String department();

    @Message("Kontakt nr. {ordinal} i forløbet")
    String ordinal(int ordinal);

    @Message("Er det fagligt forsvarligt på afstand?")
    String verdict();

    @Message("Ja, på video eller telefon")
    String suitable();

    @Message("Nej, patienten bør møde frem")
    String unsuitable();

    @Message("Taler noget imod?")
    String warnings();

    @Message("Det advarer kun. Du afgør det, og skriver hvorfor.")
    String warningsHint();

    @Message(
            """
            {#when warning}\
            {#is PHYSICAL_EXAMINATION}Fysisk undersøgelse\
            {#is BLOOD_TEST}Blodprøve\
            {#is SENSITIVE_TOPIC}Følsomt emne\
            {#is PSYCHOSIS_OR_SUICIDE_RISK}Psykose eller selvmordsrisiko\
            {#is REDUCED_COGNITION}Svært nedsat kognition\
            {#is SIGHT_HEARING_OR_SPEECH}Syn, hørelse eller tale\
            {#is INTERPRETER_AND_SEVERAL_PEOPLE}Tolk og flere deltagere\
            {/when}\
            """)
    String warning(Warning warning);

    @Message("Gælder for")
    String extent();

    @Message("Kun denne aftale")
    String oneAppointment();

    @Message("Resten af forløbet i afdelingen")
    String course();

    @Message("Begrundelse")
    String reason();

    @Message("Skal skrives ved første kontakt, ved advarsler og ved et nej. Højst 500 tegn.")
    String reasonHint();

    @Message("Gem vurderingen")
    String save();

    @Message(
            """
            {#switch rule}\
            {#case 'no-verdict'}Vælg ja eller nej.\
            {#case 'too-long'}Begrundelsen er længere end 500 tegn.\
            {#case 'first-contact'}Det er den første kontakt i forløbet: skriv, hvorfor den kan holdes på afstand.\
            {#case 'first-contact-others'}Kun en anden faggruppe må fravige reglen om den første kontakt.\
            {#case 'warnings'}Noget taler imod: skriv, hvorfor det alligevel er forsvarligt.\
            {#case 'unsuitable'}Skriv, hvorfor patienten bør møde frem.\
            {#case 'begun'}Aftalen er begyndt.\
            {#case 'drop-in'}Drop-in-tider holdes altid ved fremmøde.\
            {#case 'over'}Aftalen er aflyst eller afsluttet.\
            {#else}Reglerne tillader det ikke.\
            {/switch}\
            """)
    String refusal(String rule);

    @Message("Patienten har bedt om {form}")
    String patientWishes(String form);

    @Message("Vurderet: {#if good}kan holdes på afstand{#else}bør holdes ved fremmøde{/if}")
    String judged(boolean good);

    @Message("Skift kontaktform")
    String staffTitle();

    @Message("Vælg for patienten, når de selv har bedt om det.")
    String staffLead();

    @Message("Gælder nu")
    String chosenNow();

    @Message(
            """
            {#switch rule}\
            {#case 'begun'}Aftalen er begyndt.\
            {#case 'drop-in'}Drop-in-tider holdes ved fremmøde.\
            {#case 'not-on-board'}Afdelingen er ikke med endnu.\
            {#case 'not-offered'}Afdelingen tilbyder det ikke.\
            {#case 'unsuitable'}Vurderet som ikke forsvarligt.\
            {#case 'not-assessed'}Skal først vurderes af en kliniker.\
            {#case 'not-chosen'}Vælg en kontaktform.\
            {#case 'over'}Aftalen er aflyst eller afsluttet.\
            {#else}Reglerne tillader det ikke.\
            {/switch}\
            """)
    String whyNot(String rule);

    @Message("Vurderet: bør holdes ved fremmøde – se vurderingen")
    String againstJudgement();
}
