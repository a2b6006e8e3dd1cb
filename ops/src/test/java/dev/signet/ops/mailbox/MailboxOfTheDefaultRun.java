package dev.signet.ops.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailboxOfTheDefaultRun {

    private final Mailbox mailbox = Mailbox.start();

    @AfterEach
    void close() {
        mailbox.close();
    }

    @Test
    void keepsWhatArrivesForAnybodyNewestFirst() {
        send("tom@tree.example", "First");
        send("ann@tree.example", "Second");

        assertThat(mailbox.mails()).extracting(ReceivedMail::subject).containsExactly("Second", "First");
        assertThat(mailbox.mailsTo("TOM@tree.example"))
                .extracting(ReceivedMail::subject)
                .containsExactly("First");
    }

    @Test
    void forgetsTheOldestOfTooMany() {
        IntStream.rangeClosed(1, Mailbox.KEPT + 1).forEach(i -> send("tom@tree.example", "Mail " + i));

        assertThat(mailbox.mails()).hasSize(Mailbox.KEPT);
        assertThat(mailbox.mails().getFirst().subject()).isEqualTo("Mail " + (Mailbox.KEPT + 1));
        assertThat(mailbox.mails().getLast().subject()).isEqualTo("Mail 2");
    }

    @Test
    void showsMailAsTextAndNeverAsMarkup() {
        send("tom@tree.example", "<script>alert(1)</script>");

        assertThat(new MailboxPages(mailbox).page())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void hasNoPagesWhereThereIsNoMailbox() {
        WebApplicationContextRunner node = new WebApplicationContextRunner();

        node.withUserConfiguration(MailboxPages.class)
                .run(context -> assertThat(context).doesNotHaveBean(MailboxPages.class));
        node.withBean(Mailbox.class, () -> mailbox)
                .withUserConfiguration(MailboxPages.class)
                .run(context -> assertThat(context).hasSingleBean(MailboxPages.class));
    }

    private void send(String to, String subject) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(mailbox.host());
        sender.setPort(mailbox.port());
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom("no-reply@signet.example");
        mail.setTo(to);
        mail.setSubject(subject);
        mail.setText("Hello");
        mail.setSentDate(new Date());
        sender.send(mail);
    }
}
