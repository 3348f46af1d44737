/** The register of reviews: what each is about, and how far each of its tracks has come. */
@org.springframework.modulith.ApplicationModule(displayName = "Register of reviews")
package org.lscb.scr.review;
