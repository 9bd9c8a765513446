// What a catalog line can say about an API.
namespace Permissions.Reachability.Catalog;

public enum CatalogVerb
{
    /// <summary>The member needs permissions.</summary>
    Needs,

    /// <summary>The member opens a file: constant mode and access decide between read and write.</summary>
    Opens,

    /// <summary>The member needs nothing, although a broader line says so.</summary>
    Safe,

    /// <summary>Runs its delegates before it returns.</summary>
    Now,

    /// <summary>What it returns carries its delegates; they run where that is used.</summary>
    Lazy,

    /// <summary>Keeps its delegates and runs them at some later time.</summary>
    Later,

    /// <summary>Runs its delegates beside the caller.</summary>
    Concurrent,

    /// <summary>Waits for the work that its receiver or arguments carry.</summary>
    Waits,

    /// <summary>Its result stands for members that reflection finds by name, or for all of a type.</summary>
    Finds,

    /// <summary>The framework calls members of derived or marked types at run time.</summary>
    Entry,

    /// <summary>The framework calls members of derived types where the server starts.</summary>
    Starts,

    /// <summary>Makes objects of its type arguments at run time.</summary>
    Makes,

    /// <summary>Makes an object of its type argument now, if it is registered.</summary>
    Resolves,

    /// <summary>Traffic is accepted from here.</summary>
    Serves,

    /// <summary>Drops permissions.</summary>
    Drops,

    /// <summary>Asks whether a permission is held.</summary>
    Asks,

    /// <summary>A test's assert that permissions are dropped.</summary>
    Asserts,

    /// <summary>The attribute marks a method as a test.</summary>
    Tests,

    /// <summary>Joins its arguments into one path.</summary>
    Joins,

    /// <summary>Answers what it is asked of or handed: what guards a call goes through it.</summary>
    Passes,

    /// <summary>What it makes needs permissions when it is closed: <c>needs=</c>, for the file that <c>path=</c> names.</summary>
    Closes,

    /// <summary>May call anything: a blind spot.</summary>
    Unknown,

    /// <summary>Dispatch through receivers of this type is not spread to every implementation.</summary>
    Held,

    /// <summary>Values of this type may carry work: tasks, lazy sequences, threads.</summary>
    Carries,

    /// <summary>One of the members that <c>calls=</c> means by a <c>name=</c>: of several lines, the first that a type has.</summary>
    Contract,

    /// <summary>The member of a framework's class calls these protected members of its own object, or none.</summary>
    Hooks,

    /// <summary>
    /// A generator puts a method of its own in place of calls, where it runs: <c>by=</c> is the namespace of its interceptors.
    /// </summary>
    Intercepted,

    /// <summary>An edge that is never taken.</summary>
    Cut,

    /// <summary>A named set of permissions, from a permissions.json.</summary>
    Set,
}
