package dk.naervaer.consent.privacy.mine;

import dk.naervaer.consent.privacy.request.Answer.Kind;
import dk.naervaer.personaldata.KeyClass;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// The patient's own data and its erasure, in English.
@Localized("en")
public interface EnglishOwnTexts extends OwnTexts {

    @Override
    @Message("My relatives")
    String home();

    @Override
    @Message("Fetch my data")
    String data();

    @Override
    @Message("You can have a copy of everything we have about you here.")
    String dataLead();

    @Override
    @Message(
            "The copy shows your appointments, your relatives, your consents and the"
                    + " messages we have sent. It also says what does not stand here, and where"
                    + " you can ask.")
    String dataText();

    @Override
    @Message("Take care of the file. It shows your CPR number.")
    String dataCare();

    @Override
    @Message("Fetch as PDF")
    String pdf();

    @Override
    @Message("Fetch as JSON")
    String json();

    @Override
    @Message("JSON is for a program.")
    String jsonHint();

    @Override
    @Message("Ask for erasure")
    String erase();

    @Override
    @Message("You can ask us to erase what we have about you.")
    String eraseLead();

    @Override
    @Message(
            "A human being reads your request and answers each part. Some of it the law"
                    + " makes us keep. Then you are told for how long and why. You get an answer"
                    + " within a month.")
    String eraseText();

    @Override
    @Message("What shall go?")
    String which();

    @Override
    @Message(
            """
            {#when of}\
            {#is IDENTITY}Who you are\
            {#is CONTACT}Phone and e-mail\
            {#is MESSAGE}Messages\
            {#is EVIDENCE}Consents\
            {#is ACCESS}Who has seen your data\
            {/when}\
            """)
    String kind(KeyClass of);

    @Override
    @Message(
            """
            {#when of}\
            {#is IDENTITY}Your name and your CPR number. Once they are gone we do not know you any more. Then you cannot see the answer here either.\
            {#is CONTACT}Then we cannot write or call.\
            {#is MESSAGE}What we have written.\
            {#is EVIDENCE}Whom you have let in, and why something was decided. It is kept as your health record is.\
            {#is ACCESS}The list of those who have looked you up. It protects you, too.\
            {/when}\
            """)
    String meaning(KeyClass of);

    @Override
    @Message("Choose at least one")
    String choose();

    @Override
    @Message("This must be corrected")
    String errors();

    @Override
    @Message("Send the request")
    String send();

    @Override
    @Message("Cancel")
    String cancel();

    @Override
    @Message("You are under 15. Talk to whoever has custody, or call us.")
    String underAge();

    @Override
    @Message("What you have asked for")
    String asked();

    @Override
    @Message("Sent {at}")
    String askedAt(String at);

    @Override
    @Message("We have your request. You will be answered here within a month.")
    String waiting();

    @Override
    @Message("What is to go is going now.")
    String underWay();

    @Override
    @Message("Complete.")
    String complete();

    @Override
    @Message("Backups are gone after 30 days at the latest.")
    String backups();

    @Override
    @Message(
            "{#when kind}{#is ERASED}Erased{#is KEPT_UNTIL}Kept until and including{#is"
                    + " REFUSED}Refused{/when}")
    String answer(Kind kind);

    @Override
    @Message("Not answered yet")
    String unanswered();

    @Override
    @Message("By {basis}.")
    String basis(String basis);

    @Override
    @Message("If you disagree, call us, or complain to the Danish Data Protection" + " Agency.")
    String complain();
}
