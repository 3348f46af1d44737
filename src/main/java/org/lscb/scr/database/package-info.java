/** The database: the one configured, or else a real PostgreSQL that the service brings with it. */
@org.springframework.modulith.ApplicationModule(displayName = "Database")
package org.lscb.scr.database;
