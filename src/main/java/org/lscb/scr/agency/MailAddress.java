package org.lscb.scr.agency;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;

/** One mail address and nothing else: no name beside it, no second one, no line break that would begin a header of its own. */
public final class MailAddress {

    private static final int LONGEST = 254;             // RFC 3696, erratum 1690

    private MailAddress() { }

    /** @return empty if this is no address to which one mail to one person can be sent */
    public static Optional<InternetAddress> of(String text) {
        if (text == null || text.length() > LONGEST || text.chars().anyMatch(sign -> Character.isISOControl(sign) || Character.isWhitespace(sign))) {
            return Optional.empty();
        }
        try {
            InternetAddress address = new InternetAddress(text, true);
            address.validate();
            return Optional.of(address).filter(one -> one.getPersonal() == null && !one.isGroup() && text.equals(one.getAddress()) && text.indexOf('@') > 0);
        } catch (AddressException e) {
            return Optional.empty();
        }
    }
}
