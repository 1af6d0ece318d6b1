package dk.naervaer.invitation.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the relative's pages in Danish, as `{msg:…}` in templates.
@MessageBundle(locale = "da")
public interface LinkTexts {

    @Message("Samtale")
    String conversation();

    @Message("Du er inviteret til en samtale")
    String invited();

    @Message("Vi åbner dit link …")
    String opening();

    @Message("Siden bruger JavaScript til at åbne linket. Ring, så hjælper vi dig ind.")
    String noScript();

    @Message("Hvornår")
    String when();

    @Message("Brug for hjælp?")
    String help();

    @Message("Ring {phone}")
    String call(String phone);

    @Message("Kan du være med?")
    String canYou();

    @Message("Ja, jeg deltager")
    String accept();

    @Message("Nej, jeg kan ikke")
    String decline();

    @Message("Du har svaret ja.")
    String accepted();

    @Message("Du har svaret nej. Du kan stadig nå at skifte mening.")
    String declined();

    @Message("Venteværelset åbner {when}")
    String opens(String when);

    @Message("Siden skifter af sig selv. Du behøver ikke installere noget.")
    String opensHint();

    @Message("Venteværelset er åbent")
    String isOpen();

    @Message("Når du er i venteværelset, kan personalet se, at du er klar.")
    String isOpenHint();

    @Message("Gå til venteværelset")
    String enter();

    @Message("Du venter. Personalet lukker dig ind.")
    String waiting();

    @Message("Bliv på siden. Den skifter af sig selv, når du bliver lukket ind.")
    String waitingHint();

    @Message("Forlad venteværelset")
    String leaveWaiting();

    @Message("Du er med i samtalen")
    String joined();

    @Message("Lyd og billede kommer i en senere udgave.")
    String joinedHint();

    @Message("Til stede")
    String present();

    @Message("Du og personalet hos patienten")
    String presentAlone();

    @Message("Du, personalet hos patienten og 1 pårørende mere")
    String presentOne();

    @Message("Du, personalet hos patienten og {others} pårørende mere")
    String presentMany(long others);

    @Message("Optag ikke samtalen.")
    String doNotRecord();

    @Message("Forlad samtalen")
    String leave();

    @Message("Linket virker ikke længere")
    String closed();

    @Message("Ring, hvis du har spørgsmål.")
    String closedHint();

    @Message("Der er åbnet mange links herfra. Vent et minut, og prøv igen.")
    String busy();

    @Message("Venteværelset kan ikke åbnes lige nu. Prøv igen om lidt.")
    String held();

    @Message("Prøv igen")
    String again();

    @Message("Vi kunne ikke få forbindelse. Kontrollér dit net, og prøv igen.")
    String offline();

    @Message("Har du fået en besked med et link?")
    String homeTitle();

    @Message("Åbn linket i beskeden. Du skal hverken logge ind eller installere noget.")
    String homeText();
}
