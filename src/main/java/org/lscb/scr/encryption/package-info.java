/**
 * Encrypts what people type and hand in before it reaches the database, under a key that never does (ADR 4). Knows no other room.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Encryption")
package org.lscb.scr.encryption;
