package org.lscb.scr.encryption;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.springframework.stereotype.Component;

/** For each column that holds what a person typed: encrypted in the database, plain in the service. SQL cannot compare, sort or search it. */
@Component
@Converter
public class EncryptedText implements AttributeConverter<String, String> {

    private final Encryption encryption;

    EncryptedText(Encryption encryption) {
        this.encryption = encryption;
    }

    @Override
    public String convertToDatabaseColumn(String plain) {
        return encryption.encrypt(plain);
    }

    @Override
    public String convertToEntityAttribute(String encrypted) {
        return encryption.decrypt(encrypted);
    }
}
