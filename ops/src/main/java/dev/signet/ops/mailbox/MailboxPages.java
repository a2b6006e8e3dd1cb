package dev.signet.ops.mailbox;

import dev.signet.api.rest.access.Public;
import dev.signet.api.rest.limit.Allowance;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * Shows what arrived. It is only there where a mailbox is: in the default run, which serves one machine. Everything that
 * stands in a mail is shown as text.
 */
@RestController
@ConditionalOnBean(Mailbox.class)
class MailboxPages {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Mailbox of the default run</title>
            <h1>Mailbox</h1>
            <p>What Signet sent to people on this machine, newest first. <a href="/mailbox">Look again</a></p>
            %s
            </html>
            """;

    private static final String MAIL = """
            <article>
            <h2>%s</h2>
            <p>to %s, <time datetime="%s">%s</time></p>
            <pre>%s</pre>
            </article>
            """;

    private final Mailbox mailbox;

    MailboxPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** The page for people. */
    @Public(Allowance.DOCUMENTS)
    @GetMapping(path = "/mailbox", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page() {
        String mails = mailbox.mails().stream().map(MailboxPages::show).collect(Collectors.joining());
        return PAGE.formatted(mails.isEmpty() ? "<p>Nothing arrived yet.</p>" : mails);
    }

    /** The same for programs: all mails, or those to one address. */
    @Public(Allowance.DOCUMENTS)
    @GetMapping(path = "/mailbox/messages", produces = MediaType.APPLICATION_JSON_VALUE)
    Messages messages(@RequestParam(name = "to", defaultValue = "") String to) {
        return new Messages(to.isEmpty() ? mailbox.mails() : mailbox.mailsTo(to));
    }

    private static String show(ReceivedMail mail) {
        return MAIL.formatted(escaped(mail.subject()), escaped(mail.to()), mail.at(), mail.at(), escaped(mail.text()));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** What {@code /mailbox/messages} answers. */
    record Messages(List<ReceivedMail> messages) {}
}
