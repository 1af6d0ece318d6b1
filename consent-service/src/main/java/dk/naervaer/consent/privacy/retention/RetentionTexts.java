package dk.naervaer.consent.privacy.retention;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Retention rules and what goes by them, in Danish.
@MessageBundle("keep")
public interface RetentionTexts {

    @Message("Slettefrister")
    String title();

    @Message(
            "Hvor længe hver slags oplysninger gemmes, og hvad der ville blive slettet"
                    + " en bestemt dag.")
    String lead();

    @Message("Regler")
    String rules();

    @Message(
            """
            {#when of}{#is IDENTITY}Identitet{#is CONTACT}Kontakt{#is MESSAGE}Beskeder{#is EVIDENCE}Samtykker og begrundelser\
            {#is ACCESS}Opslag{#is TELEMETRY}Driftsmålinger{/when}\
            """)
    String of(Kept of);

    @Message(
            """
            {#when after}{#is LAST_APPOINTMENT}efter sidste aftale{#is LAST_MESSAGE}efter sidste besked\
            {#is LAST_ENTRY}efter sidste notat{#is LAST_LOOK}efter sidste opslag{#is EACH}for hver måling{/when}\
            """)
    String after(After after);

    @Message("{count} år")
    String years(int count);

    @Message("{count} måneder")
    String months(int count);

    @Message("{count} dage")
    String days(int count);

    @Message("Oplysninger")
    String kind();

    @Message("Frist")
    String time();

    @Message("Gælder")
    String holds();

    @Message("fra {day}")
    String from(String day);

    @Message("til {day}")
    String to(String day);

    @Message("Lovgrundlag")
    String basis();

    @Message("Prøvekørsel")
    String dryRun();

    @Message("Det ville blive slettet {day}")
    String dryRunOn(String day);

    @Message("Dag")
    String on();

    @Message("Vis")
    String show();

    @Message("Intet.")
    String nothing();

    @Message("{count} personer")
    String persons(long count);

    @Message("De første {count}")
    String first(int count);

    @Message(
            "Personer med en juridisk tilbageholdelse, og dem, der har en aftale eller"
                    + " et samtykke foran sig, er ikke med.")
    String held();

    @Message("Slet nu")
    String run();

    @Message(
            "Sletter i alle tjenester, højst 1000 personer af hver slags ad gangen. Det"
                    + " kan ikke fortrydes.")
    String runText();

    @Message("Slettet for {count} personer.")
    String done(int count);
}
