package dk.naervaer.invitation.view;

import dk.naervaer.invitation.notice.Channel;
import dk.naervaer.invitation.notice.Notice;
import dk.naervaer.invitation.notice.Progress;
import dk.naervaer.personaldata.PersonId;

/// How far one notice to a patient has come, for the sender.
public record NoticeRow(
        PersonId patient, Channel channel, String language, Notice message, Progress progress) {}
