package dk.naervaer.reporting.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The dashboard's words in Danish; English stands in `messages/msg_en.properties`.
@MessageBundle
public interface DashboardTexts {

    @Message("Nøgletal")
    String title();

    @Message("Hvor mange samtaler der er holdt, hvordan patienten deltog, og om pårørende var med.")
    String lead();

    @Message("Vælg enhed og periode")
    String choose();

    @Message("Enhed")
    String unit();

    @Message("Regioner")
    String regions();

    @Message("Hospitaler")
    String hospitals();

    @Message("Afdelinger")
    String departments();

    @Message("Fra og med")
    String from();

    @Message("Til og med")
    String to();

    @Message("Opdel efter")
    String grain();

    @Message("Vis nøgletal")
    String show();

    @Message("Dag")
    String byDay();

    @Message("Uge")
    String byWeek();

    @Message("Måned")
    String byMonth();

    @Message("Kvartal")
    String byQuarter();

    @Message("År")
    String byYear();

    @Message("Uge {number}, {year}")
    String week(int number, String year);

    @Message("uge {number}")
    String weekBrief(int number);

    @Message("{number}. kvartal {year}")
    String quarter(int number, String year);

    @Message("{number}. kv.")
    String quarterBrief(int number);

    @Message("Ret følgende for at se nøgletal")
    String mend();

    @Message("Vælg en enhed")
    String unitMissing();

    @Message("Skriv den første dag i perioden")
    String fromMissing();

    @Message("Skriv den sidste dag i perioden")
    String toMissing();

    @Message("Den første dag er ikke en dato")
    String fromUnreadable();

    @Message("Den sidste dag er ikke en dato")
    String toUnreadable();

    @Message("Vælg dag, uge, måned, kvartal eller år")
    String grainUnknown();

    @Message("Perioden slutter, før den begynder")
    String endsBeforeStart();

    @Message("Vælg en periode på højst 10 år")
    String tooLong();

    @Message("Din adgang dækker kun enheden i en del af perioden. Vælg en kortere periode")
    String partlyVisible();

    @Message("Placering")
    String placement();

    @Message("{from} til {to}")
    String period(String from, String to);

    @Message("Samtaler")
    String consultations();

    @Message("holdt i perioden")
    String consultationsNote();

    @Message("Patienten på video")
    String virtual();

    @Message("Med pårørende")
    String withRelatives();

    @Message("Inviterede pårørende")
    String invited();

    @Message("til samtaler, der blev holdt")
    String invitedNote();

    @Message("Pårørende, der deltog")
    String joined();

    @Message("i samtaler, der blev holdt")
    String joinedNote();

    @Message("Udeblivelser")
    String noShow();

    @Message("Samtaler uden aftale")
    String conversations();

    @Message("holdt, som personalet selv åbnede")
    String conversationsNote();

    @Message("Opfyldte ønsker om pårørende")
    String wishesMet();

    @Message("Hvorfor ønsker om pårørende ikke blev opfyldt")
    String unmet();

    @Message("Årsag")
    String unmetReason();

    @Message("Antal")
    String unmetNumber();

    @Message(
            """
            {#switch why}\
            {#case 'NOT_ON_BOARD'}Afdelingen er ikke med endnu (telefon tilbudt)\
            {#case 'NOT_POSSIBLE'}Afdelingens regler\
            {#case 'NO_EQUIPMENT'}Udstyr mangler\
            {#case 'NOT_JUSTIFIABLE'}Ikke fagligt forsvarligt\
            {#case 'NOBODY_INVITED'}Ingen var inviteret\
            {#case 'NOT_REACHED'}Beskeden nåede ikke frem\
            {#case 'DECLINED'}Den pårørende sagde nej\
            {#case 'NOT_ADMITTED'}Ikke lukket ind\
            {#case 'DID_NOT_COME'}Den pårørende kom ikke\
            {#case 'TECHNICAL_FAILURE'}Teknisk fejl\
            {#case 'NOT_HELD'}Samtalen blev ikke til noget\
            {#else}Anden årsag\
            {/switch}\
            """)
    String reason(String why);

    @Message("Afdelinger med")
    String onBoard();

    @Message("pr. {day}")
    String onBoardNote(String day);

    @Message("{part} af {whole}")
    String partOf(String part, String whole);

    @Message("Samtaler i perioden")
    String chart();

    @Message(
            "Søjler for {count} perioder, den højeste på {most}. Tallene står i tabellen nedenfor.")
    String chartDescription(String count, String most);

    @Message("Holdte samtaler")
    String chartAll();

    @Message("Heraf med pårørende")
    String chartInner();

    @Message("{period}: {all} samtaler, heraf {inner} med pårørende")
    String columnHint(String period, String all, String inner);

    @Message("Periode for periode")
    String table();

    @Message("Periode")
    String periodHead();

    @Message("I alt")
    String total();

    @Message("Fordelt på enheder")
    String below();

    @Message("Ingen samtaler i perioden endnu")
    String emptyTitle();

    @Message("Når personalet afslutter en samtale, er den med her inden for få sekunder.")
    String emptyText();

    @Message("Ingen enheder at vise")
    String noUnitsTitle();

    @Message(
            "Din bruger er ikke knyttet til en enhed, der findes i perioden. Vælg en anden periode, eller kontakt den, der giver adgang.")
    String noUnitsText();

    @Message("Sådan er tallene opgjort")
    String definitions();

    @Message(
            "En samtale tælles, når personalet har afsluttet den med udfaldet holdt, på den lokale dato, den begynder. Rettes udfaldet, rettes tallet.")
    String definitionConsultations();

    @Message(
            "Andelen af holdte samtaler, hvor patienten deltog på video. Pårørende på video tæller ikke her.")
    String definitionVirtual();

    @Message("Andelen af holdte samtaler, hvor mindst én pårørende deltog gennem et link.")
    String definitionWithRelatives();

    @Message(
            "Pårørende med en invitation til en holdt samtale. En pårørende tælles én gang for hver samtale, også hvis linket senere blev lukket.")
    String definitionInvited();

    @Message(
            "Pårørende, som personalet lukkede ind til en holdt samtale. Flyttes aftalen, tæller kun deltagelse på det nye tidspunkt.")
    String definitionJoined();

    @Message("Udeblevne patienter som andel af holdte samtaler og udeblivelser tilsammen.")
    String definitionNoShow();

    @Message(
            "Stuegang, akut indlæggelse, en samtale nu og opfølgning efter udskrivelse: holdt uden en aftale i journalsystemet. De tæller ikke med i de andre tal.")
    String definitionConversations();

    @Message(
            "Ønsker om, at en pårørende deltager på afstand, mens patienten selv kommer: opfyldte som andel af dem, hvor det er kendt, hvad der blev af ønsket. Hvert uopfyldt ønske har en årsag.")
    String definitionWishes();

    @Message(
            "Afdelinger, der er med på den sidste dag i perioden, efter hvad koordinatorerne har aftalt. Det er, hvad der kan lade sig gøre, ikke hvad der er gjort.")
    String definitionOnBoard();

    @Message("En afdeling tæller med i det hospital og den region, den hørte til på datoen.")
    String definitionUnits();

    @Message("Definition, version {version}")
    String definitionVersion(int version);

    @Message("Siden følger med af sig selv")
    String live();

    @Message("Seneste hændelse: {when}")
    String upTo(String when);

    @Message("Ingen hændelser er modtaget endnu")
    String nothingHeard();

    @Message("Grundlag: position i kilderne")
    String positions();
}
