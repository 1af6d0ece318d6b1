package dk.naervaer.consent.web.staff;

import dk.naervaer.consent.cases.Kind;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What staff read of cases, in Danish.
@MessageBundle("cases")
public interface CaseTexts {

    @Message("Sager")
    String nav();

    @Message("Sager, som afdelingen skal tage stilling til")
    String title();

    @Message("Indtil en læge har besluttet, er ingen lukket ind.")
    String lead();

    @Message("Der er ingen åbne sager.")
    String none();

    @Message(
            "{#when it}{#is UNDER_15}Patienten er under 15 år{#is UNABLE_TO_CONSENT}Patienten kan ikke selv give samtykke{#else}De, der handler for patienten, er uenige{/when}")
    String kind(Kind it);

    @Message("Skal være med")
    String wants();

    @Message("Spurgt af")
    String asked();

    @Message("Før aftalen")
    String before();

    @Message("Senest")
    String deadline();

    @Message("Fristen er overskredet: ring")
    String overdue();

    @Message("Hos")
    String owner();

    @Message("ingen")
    String nobody();

    @Message("Tag sagen")
    String take();

    @Message("Se sagen")
    String see();

    @Message("Må personen være med?")
    String verdict();

    @Message("{#when it}{#is 'ADMIT'}Ja{#else}Nej{/when}")
    String of(String it);

    @Message("Begrundelse")
    String reason();

    @Message("Jeg beslutter det")
    String save();

    @Message("Besluttet af {name}")
    String decided(String name);

    @Message("Sagen er lukket. Der er intet at tage stilling til.")
    String over();

    @Message(
            "{#when capacity}{#is 'PARENT'}forælder{#is 'GUARDIAN'}værge{#is 'FUTURE_PROXY'}fremtidsfuldmægtig{#is 'FULDMAGT'}fuldmægtig{#is 'NEAREST_RELATIVE'}nærmeste pårørende{#else}patienten selv{/when}")
    String by(String capacity);
}
