package dk.naervaer.consent.access.page;

import dk.naervaer.consent.access.LookShown.Who;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Who has looked, in words a patient understands, in Danish.
@MessageBundle("access")
public interface AccessTexts {

    @Message("Mine pårørende")
    String home();

    @Message("Hvem har set mine oplysninger")
    String title();

    @Message(
            "Her står hver gang nogen har set oplysninger om dig: en medarbejder, et hospitals"
                    + " journalsystem eller dig selv. Ser den samme det samme igen inden for et"
                    + " kvarter, står det kun én gang.")
    String lead();

    @Message("Ingen har set dine oplysninger endnu")
    String none();

    @Message("Når nogen gør det, står det her: hvem det var, hvornår og hvorfor.")
    String noneText();

    @Message("Der er ikke flere.")
    String noMore();

    @Message("Undrer noget dig, så ring til os:")
    String help();

    @Message("Hent som regneark (CSV)")
    String csv();

    @Message("Hent som data (JSON)")
    String json();

    @Message("Ældre")
    String older();

    @Message("Nyeste")
    String newest();

    @Message("Hvornår")
    String when();

    @Message("Hvem")
    String who();

    @Message("Rolle")
    String role();

    @Message("Afdeling")
    String department();

    @Message("Hvorfor")
    String why();

    @Message("Hvad")
    String what();

    @Message(
            "{#when who}{#is SELF}Dig selv{#is PROXY}En, der handler for dig{#is"
                    + " PROGRAM}Hospitalets journalsystem{#else}{#if name}{name}{#else}En"
                    + " medarbejder, hvis navn er slettet{/if}{/when}")
    String viewer(Who who, String name);

    @Message(
            "{#when role}{#is 'patient'}Patient{#is 'clinician'}Kliniker{#is"
                    + " 'secretary'}Sekretær{#is 'coordinator'}Digital tovholder{#is"
                    + " 'manager'}Leder{#is 'privacy-officer'}Databeskyttelse{#is"
                    + " 'operator'}Drift{#is 'epj-system'}Journalsystem{#else}{role}{/when}")
    String roleName(String role);

    @Message(
            "{#when purpose}{#is 'CARE'}For at planlægge og holde din samtale{#is 'OWN'}For at se"
                    + " dine egne oplysninger{#is 'EXCHANGE'}For at holde journalen opdateret{#is"
                    + " 'OPERATION'}For at rette en fejl{#is 'PRIVACY'}For at kontrollere, at"
                    + " oplysninger bruges rigtigt{#else}{purpose}{/when}")
    String purpose(String purpose);

    @Message(
            "{#when kind}{#is 'appointment'}Aftale{#is 'consents'}Pårørende og samtykker{#is"
                    + " 'invitation'}Invitationer"
                    + "{#is 'acting'}Hvem der handler for dig{#is 'case'}En sag til afgørelse"
                    + "{#is 'own-data'}Alt om dig selv{#is 'person'}Databeskyttelsesrådgiverens sag"
                    + "{#is 'access-log'}Denne liste{#is"
                    + " 'erasure'}Sletning{#else}{kind}{/when}")
    String kind(String kind);
}
