package dk.naervaer.consent.web.contact;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What is said of where a patient is told, in Danish.
@MessageBundle("contact")
public interface ContactTexts {

    @Message("Besked til dig")
    String title();

    @Message(
            "Vi kan skrive til dig, når der er nyt på din side: et samtykke udløber, en anden har ændret noget, eller et forslag venter på dit svar.")
    String lead();

    @Message(
            "I beskeden står der ikke noget om dig eller dine pårørende. Du skal logge ind for at læse mere.")
    String text();

    @Message("Vi skriver til dig sådan her:")
    String told();

    @Message("Du får kun besked her på siden.")
    String untold();

    @Message(
            "Du har ikke bekræftet dit nummer eller din e-mail i et år. Indtil du gør det, skriver vi ikke til dig.")
    String old();

    @Message("Kun patienten selv kan vælge, hvor vi skriver hen.")
    String onlyPatient();

    @Message("Vælg, hvordan vi skriver til dig")
    String choose();

    @Message("Hvordan skal vi skrive til dig?")
    String how();

    @Message("SMS")
    String sms();

    @Message("E-mail")
    String email();

    @Message("Skriv ikke. Jeg læser det her på siden")
    String none();

    @Message("Mobilnummer")
    String phone();

    @Message("Mobilnummer igen")
    String phoneAgain();

    @Message("Så en tastefejl ikke sender beskeden til en anden")
    String phoneAgainHint();

    @Message("E-mailadresse")
    String address();

    @Message("Sprog i beskeden")
    String language();

    @Message("Dansk")
    String danish();

    @Message("Engelsk")
    String english();

    @Message("Dig")
    String you();

    @Message("Gem")
    String save();
}
