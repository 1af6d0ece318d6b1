package dk.naervaer.web.identity;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks what only somebody who has just signed in may do, such as erasing or taking out a person's
/// data: a stolen or forgotten session is not enough.
///
/// A page sends its visitor to sign in again and comes back to itself; a program is told by 401 how
/// old its login may be (RFC 9470). Stands beside the annotation that says who may come at all.
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface FreshLogin {}
