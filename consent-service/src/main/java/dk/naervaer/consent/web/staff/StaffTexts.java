package dk.naervaer.consent.web.staff;

import dk.naervaer.consent.relative.Capacity;
import dk.naervaer.consent.relative.Form;
import dk.naervaer.consent.relative.IdentityCheck;
import dk.naervaer.consent.view.Reach;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What staff read in Danish.
@MessageBundle("staff")
public interface StaffTexts {

    @Message("Dagen")
    String day();

    @Message("Hvem må være med?")
    String title();

    @Message(
            "Skriv ned, hvad patienten selv har sagt til dig. Det tager under et " + "halvt minut.")
    String lead();

    @Message("Tilbage til aftalen")
    String back();

    @Message("Pårørende, patienten har nævnt")
    String relatives();

    @Message("Patienten har ikke nævnt nogen endnu.")
    String none();

    @Message("Skriv et samtykke ned")
    String record();

    @Message("Hvem må være med?")
    String who();

    @Message("En anden")
    String other();

    @Message("Udfyld kun, hvis personen ikke står ovenfor.")
    String otherHint();

    @Message("Nummeret på den, patienten har nævnt, er læst op og rigtigt")
    String confirmed();

    @Message("nummeret skal bekræftes")
    String unconfirmed();

    @Message("Hvordan har patienten sagt det?")
    String how();

    @Message("Hvordan ved du, at det var patienten?")
    String check();

    @Message("Hvem sagde ja?")
    String capacity();

    @Message("Navnet på den, der sagde ja")
    String giver();

    @Message("Kun når det er en anden end patienten selv.")
    String giverHint();

    @Message("Hvorfor er det ikke skrevet?")
    String why();

    @Message("For eksempel: patienten er sengeliggende og kan ikke logge på.")
    String whyHint();

    @Message("Skriv samtykket ned")
    String save();

    @Message("Luk ind uden samtykke")
    String disclose();

    @Message(
            "Kun når væsentlige hensyn til patienten taler for det (sundhedsloven "
                    + "§ 43, stk. 2, nr. 2), og kun til denne samtale. Patienten kan se det "
                    + "og lukke adgangen.")
    String discloseLead();

    @Message("Hvorfor?")
    String reason();

    @Message("Luk ind, jeg har ansvaret")
    String discloseSave();

    @Message(
            "{#when it}{#is PHONE}Telefon{#is BEDSIDE}Ved sengen eller i klinikken{#is LETTER}Brev{/when}")
    String form(Form it);

    @Message(
            """
            {#when it}\
            {#is KNOWN_TO_STAFF}Jeg kender patienten\
            {#is CPR_AND_NAME}Sagde CPR-nummer og navn\
            {#is PHOTO_ID}Viste billedlegitimation\
            {#is CALLED_BACK}Jeg ringede tilbage\
            {#is SIGNATURE}Underskrift\
            {/when}\
            """)
    String checkedBy(IdentityCheck it);

    @Message(
            """
            {#when it}\
            {#is SELF}Patienten selv\
            {#is PARENT}Forælder med forældremyndighed\
            {#is GUARDIAN}Værge\
            {#is FUTURE_PROXY}Fremtidsfuldmægtig\
            {#is FULDMAGT}Har fuldmagt\
            {#is NEAREST_RELATIVE}Nærmeste pårørende\
            {/when}\
            """)
    String by(Capacity it);

    @Message(
            "{#when it}{#is LET_IN}Må være med{#is TOLD}Får kun besked{#else}Intet samtykke{/when}")
    String reach(Reach it);

    @Message("Hvem er personen for patienten?")
    String relationship();

    @Message("Adgangen er ikke lukket endnu")
    String unclosed();

    @Message(
            "Patienten har trukket et samtykke tilbage eller sat det på pause, og det er ikke bekræftet, at adgangen er lukket. Luk ikke disse pårørende ind, og bed dem gå, hvis de er med:")
    String unclosedText();

    @Message("Patienten lever")
    String mistaken();

    @Message(
            "Journalen har ved en fejl meldt patienten død, og links til pårørende blev lukket. De er stadig lukkede, og ingen har fået besked. Sæt et samtykke på pause og tag det op igen: så får den pårørende et nyt link.")
    String mistakenText();
}
