package dk.naervaer.consent.privacy.desk;

import dk.naervaer.consent.privacy.shown.ErasureRequestRow.Stage;
import dk.naervaer.personaldata.KeyClass;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// The privacy officer's desk, in English.
@Localized("en")
public interface EnglishDeskTexts extends DeskTexts {

    @Override
    @Message("Data protection")
    String title();

    @Override
    @Message("Find a person, answer requests for erasure, and see what goes when.")
    String lead();

    @Override
    @Message("Find a person")
    String find();

    @Override
    @Message("CPR number or replacement number")
    String number();

    @Override
    @Message("The number stands in no address and no log.")
    String numberHint();

    @Override
    @Message("Search")
    String search();

    @Override
    @Message(
            "We know nobody with that number. Where the identity has been erased, the"
                    + " number cannot be found again.")
    String unknown();

    @Override
    @Message("This must be corrected")
    String errors();

    @Override
    @Message("Requests for erasure")
    String waiting();

    @Override
    @Message("There are no requests for erasure.")
    String nothingWaits();

    @Override
    @Message("Asked {at}")
    String asked(String at);

    @Override
    @Message("Open")
    String open();

    @Override
    @Message("Legal holds")
    String holds();

    @Override
    @Message("None.")
    String noHolds();

    @Override
    @Message("until it is lifted")
    String untilLifted();

    @Override
    @Message("until and including {day}")
    String until(String day);

    @Override
    @Message("Retention")
    String retention();

    @Override
    @Message("Breach report")
    String breach();

    @Override
    @Message("The name is erased or not known here")
    String noName();

    @Override
    @Message("Numbers with us (pseudonyms)")
    String pseudonyms();

    @Override
    @Message("What we have")
    String classes();

    @Override
    @Message(
            """
            {#when of}\
            {#is IDENTITY}Identity\
            {#is CONTACT}Contact\
            {#is MESSAGE}Messages\
            {#is EVIDENCE}Consents and reasons\
            {#is ACCESS}Looks\
            {/when}\
            """)
    String kind(KeyClass of);

    @Override
    @Message("can be read")
    String readable();

    @Override
    @Message("erased")
    String erased();

    @Override
    @Message("The rules propose")
    String proposal();

    @Override
    @Message("Erasure")
    String erasure();

    @Override
    @Message("Told to every service {at}")
    String erasureAt(String at);

    @Override
    @Message("done")
    String done();

    @Override
    @Message("not done")
    String notDone();

    @Override
    @Message("failed {tries} times: {reason}")
    String failed(int tries, String reason);

    @Override
    @Message("Legal hold")
    String hold();

    @Override
    @Message("Nothing of the person goes while it stands.")
    String holdText();

    @Override
    @Message("Placed by {actor} {at}")
    String holdBy(String actor, String at);

    @Override
    @Message("Lift")
    String lift();

    @Override
    @Message("Place a hold")
    String place();

    @Override
    @Message("Reason")
    String reason();

    @Override
    @Message("Kept sealed. At most 1000 characters.")
    String reasonHint();

    @Override
    @Message("Last day")
    String last();

    @Override
    @Message("Leave empty when only a human shall end it.")
    String lastHint();

    @Override
    @Message("Take in a request for erasure")
    String take();

    @Override
    @Message("When the person has asked by letter, phone or in person.")
    String takeText();

    @Override
    @Message("Take it in")
    String takeIn();

    @Override
    @Message("Subject access")
    String report();

    @Override
    @Message("Everything the consent service knows about the person.")
    String reportText();

    @Override
    @Message("Fetch as PDF")
    String reportPdf();

    @Override
    @Message("Fetch as JSON")
    String reportJson();

    @Override
    @Message("To data protection")
    String back();

    @Override
    @Message(
            """
            {#when stage}{#is TO_ANSWER}to be answered{#is TO_CARRY_OUT}answered, not carried out\
            {#is UNDER_WAY}being erased{#is COMPLETE}complete{/when}\
            """)
    String stage(Stage stage);

    @Override
    @Message(
            """
            {#when wrong}\
            {#is NUMBER_UNREADABLE}Write ten characters, such as 010203-1234\
            {#is NOTHING_CHOSEN}Choose at least one kind of data\
            {#is NOTHING_SAID}Answer at least one kind of data\
            {#is REASON_MISSING}Write a reason\
            {#is REASON_TOO_LONG}The reason is longer than 1000 characters\
            {#is DAY_UNREADABLE}Write a date\
            {#is DAY_PAST}The day has passed\
            {#is NO_DAY}The rule has nothing to count from\
            {#is HELD}A legal hold forbids that anything goes\
            {#is ALREADY_HELD}A legal hold stands already\
            {#is NOT_HELD}No legal hold stands\
            {#is ANSWERED}Is answered already\
            {#is NOT_ASKED}Was not asked for\
            {#is NO_KEY}The person has no key left to seal a reason with\
            {#is ALREADY_OPEN}A request of the person is not complete yet\
            {/when}\
            """)
    String wrong(Wrong wrong);
}
