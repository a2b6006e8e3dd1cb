package dev.signet.api;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server that keeps what arrives. */
public final class Mail {

    private static final Pattern CODE = Pattern.compile("(?<!\\d)(\\d{6}|\\d{8})(?!\\d)");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final GreenMail server;
    private final Map<String, Integer> read = new ConcurrentHashMap<>();

    Mail() {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(PATIENCE.toMillis());
        server = new GreenMail(setup);
        server.start();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** The code in the next mail to the address that has not been read yet; waits for it. */
    public String codeFor(String address) {
        Matcher code = CODE.matcher(next(address));
        if (!code.find()) {
            throw new AssertionError("the mail to " + address + " has no code");
        }
        return code.group(1);
    }

    /** The text of the next mail to the address that has not been read yet; waits for it. */
    public String next(String address) {
        int seen = read.getOrDefault(address, 0);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> to(address).size() > seen);
        read.put(address, seen + 1);
        return GreenMailUtil.getBody(to(address).get(seen));
    }

    /** How many mails the address has got so far. */
    public int count(String address) {
        return to(address).size();
    }

    private List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                    .anyMatch(to -> to.toString().contains(address));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
