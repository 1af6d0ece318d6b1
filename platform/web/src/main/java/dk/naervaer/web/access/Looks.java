package dk.naervaer.web.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The endpoint shows data of persons, and tells [Look] of whom; what stands at a method goes
/// before what stands at its class.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Looks {

    Purpose value();
}
