/** Documents of a review: kept in the database in the same transaction as what they belong to, in versions, never changed. */
@org.springframework.modulith.ApplicationModule(displayName = "Documents")
package org.lscb.scr.document;
