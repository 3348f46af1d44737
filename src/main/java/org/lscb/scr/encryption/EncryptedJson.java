package org.lscb.scr.encryption;

import org.hibernate.cfg.AvailableSettings;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;
import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/** Every JSON column holds one JSON string: the encrypted JSON. */
@Component
class EncryptedJson implements FormatMapper, HibernatePropertiesCustomizer {

    private final Encryption encryption;
    private final FormatMapper plain = new JacksonJsonFormatMapper();

    EncryptedJson(Encryption encryption) {
        this.encryption = encryption;
    }

    @Override
    public void customize(java.util.Map<String, Object> properties) {
        properties.put(AvailableSettings.JSON_FORMAT_MAPPER, this);
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        return '"' + encryption.encrypt(plain.toString(value, type, options)) + '"';
    }

    @Override
    public <T> T fromString(CharSequence stored, JavaType<T> type, WrapperOptions options) {
        if (stored.length() < 2 || stored.charAt(0) != '"') {
            throw new NotDecryptable("A value of the database is not encrypted as it has to be.");
        }
        return plain.fromString(encryption.decrypt(stored.subSequence(1, stored.length() - 1).toString()), type, options);
    }
}
