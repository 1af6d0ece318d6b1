package dk.naervaer.consent.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What is wrong with a form, in Danish.
@MessageBundle("wrong")
public interface WrongTexts {

    @Message(
            """
            {#when wrong}\
            {#is GIVEN_MISSING}Skriv fornavnet\
            {#is FAMILY_MISSING}Skriv efternavnet\
            {#is NAME_TOO_LONG}Skriv højst 100 tegn\
            {#is NAME_UNREADABLE}Skriv navnet med bogstaver\
            {#is RELATIONSHIP_UNKNOWN}Vælg, hvem personen er for dig\
            {#is CHANNEL_UNKNOWN}Vælg, hvordan vi skal skrive\
            {#is REACH_UNKNOWN}Vælg, om og hvordan vi skal skrive til dig\
            {#is LANGUAGE_UNKNOWN}Vælg sproget\
            {#is PHONE_MISSING}Skriv et mobilnummer, så vi kan sende SMS\
            {#is PHONE_INVALID}Det er ikke et telefonnummer, vi kan bruge. Et dansk har otte cifre\
            {#is EMAIL_MISSING}Skriv en e-mailadresse, så vi kan sende e-mail\
            {#is EMAIL_INVALID}Det er ikke en e-mailadresse. Den ser ud som navn@eksempel.dk\
            {#is RELATIVE_MISSING}Vi kender ikke personen\
            {#is DEGREE_UNKNOWN}Vælg, hvad personen må\
            {#is SCOPE_UNKNOWN}Vælg, hvilke aftaler samtykket gælder\
            {#is APPOINTMENT_OVER}Aftalen er aflyst eller forbi\
            {#is UNTIL_UNREADABLE}Skriv en dato\
            {#is UNTIL_PAST}Dagen må ikke være forbi\
            {#is UNTIL_TOO_FAR}Et samtykke gælder højst et år\
            {#is UNTIL_BEFORE_APPOINTMENT}Samtykket skal gælde til og med aftalens dag\
            {#is ALREADY_GIVEN}Du har allerede givet det samtykke\
            {#is NOT_OF_AGE}Under 15 år skal en læge på afdelingen tage stilling. Ring til os\
            {#is NOTE_MISSING}Skriv, hvilken del personen må være med til\
            {#is NOTE_OUT_OF_PLACE}Skriv kun noget her, hvis det er en del af samtalen\
            {#is NOTE_TOO_LONG}Skriv højst 200 tegn\
            {#is PHONE_TWICE}Skriv det samme nummer begge gange\
            {#is INTERPRETER_UNKNOWN}Skriv sprogets to bogstaver\
            {#is UNABLE}Det skal en læge på afdelingen tage stilling til. Ring til os\
            {#is IN_DISPUTE}I er ikke enige. Det skal en læge på afdelingen tage stilling til\
            {#is RIGHT_IS_THE_PATIENTS}Patienten er fyldt 15 og bestemmer selv\
            {#is ADMITS_THEMSELF}Ingen kan lukke sig selv ind. Patienten skal sige ja\
            {#is BARRED}Personen står på listen over dem, der ikke må være med\
            {#is NOT_LET_IN}Vi kan ikke lukke personen ind. Ring til os\
            {#is CONTACT_UNCONFIRMED}Bekræft først, at nummeret er rigtigt\
            {#is ONLY_THE_PATIENT}Kun patienten selv kan vælge, hvor vi skriver hen\
            {#is DIED}Vi kan ikke give flere adgang\
            {#is CAPACITY_UNKNOWN}Vælg, hvem der har givet samtykket\
            {#is FORM_UNKNOWN}Vælg, hvordan samtykket er givet\
            {#is GIVER_MISSING}Skriv navnet på den, der sagde ja for patienten\
            {#is CHECK_MISSING}Vælg, hvordan du sikrede dig, hvem det var\
            {#is MARK_TOO_LONG}Et mærke gælder højst et halvt år\
            {#is VERDICT_MISSING}Vælg ja eller nej\
            {#is WHY_MISSING}Skriv hvorfor\
            {#is WHY_TOO_LONG}Skriv højst 300 tegn\
            {/when}\
            """)
    String sentence(Wrong wrong);
}
