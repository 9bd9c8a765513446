// The verbs of the catalog: what a line can say about an API.
namespace Permissions.Reachability.Catalog;

public enum CatalogVerb
{
    /// <summary>The member needs permissions.</summary>
    Needs,

    /// <summary>The member opens a file: the constants of the call decide between read and write.</summary>
    Opens,

    /// <summary>The member needs no permission, although a broader line says that it does.</summary>
    Safe,

    /// <summary>Runs the delegates that are passed to it before it returns.</summary>
    Now,

    /// <summary>Returns an object that holds the delegates; they run where that object is used.</summary>
    Lazy,

    /// <summary>Stores the delegates that are passed to it and runs them at some later time.</summary>
    Later,

    /// <summary>Runs the delegates that are passed to it concurrently with its caller.</summary>
    Concurrent,

    /// <summary>Waits for the work of its receiver or its arguments.</summary>
    Waits,

    /// <summary>Its result stands for the members that reflection finds by name, or for all members of a type.</summary>
    Finds,

    /// <summary>The framework calls members of derived or marked types at run time.</summary>
    Entry,

    /// <summary>The framework calls members of derived types when the server starts.</summary>
    Starts,

    /// <summary>Registers its type arguments; a container creates objects of them at run time.</summary>
    Makes,

    /// <summary>Creates an object of its type argument now, if the type is registered.</summary>
    Resolves,

    /// <summary>The program accepts traffic from this call on.</summary>
    Serves,

    /// <summary>Drops permissions.</summary>
    Drops,

    /// <summary>Returns whether a permission is held.</summary>
    Asks,

    /// <summary>Asserts in a test that permissions are dropped.</summary>
    Asserts,

    /// <summary>The attribute marks a method as a test.</summary>
    Tests,

    /// <summary>Joins its arguments into one path.</summary>
    Joins,

    /// <summary>Returns the value of its receiver or its argument; a permission check keeps its effect through it.</summary>
    Passes,

    /// <summary>Creates something that needs permissions when it is closed: <c>needs=</c>, for the file that <c>path=</c> names.</summary>
    Closes,

    /// <summary>A framework that makes a parameter of this type for a handler needs permissions: <c>needs=</c>.</summary>
    Binds,

    /// <summary>May call anything: a blind spot.</summary>
    Unknown,

    /// <summary>A call through a receiver of this type is not followed to every implementation.</summary>
    Held,

    /// <summary>Values of this type may carry work, such as tasks, lazy sequences and threads.</summary>
    Carries,

    /// <summary>
    /// One of the members that <c>calls=</c> means by a <c>name=</c>: of several lines for the name, the first member that the type has.
    /// </summary>
    Contract,

    /// <summary>The member of a framework class calls only the protected members of its own object that the line names, or none.</summary>
    Hooks,

    /// <summary>If another source generator runs, its method replaces calls: <c>by=</c> is the namespace of its interceptors.</summary>
    Intercepted,

    /// <summary>A call that never happens.</summary>
    Cut,

    /// <summary>A named set of permissions, from a permissions.json.</summary>
    Set,
}
