// A using disposes of what is known as IDisposable alone: from a method, of a type argument, and of an expression.
// BeforeDrop: before the drop.
// NotMade: what is disposed of is another object.
//! BeforeDrop: Dispose();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Dispose(); //! BeforeDrop:

static void Dispose()
{
    using (IDisposable made = Make()) { }
    using (Make2()) { }
    Use(new Third()); //! NotMade: Use(new MemoryStream());
}

static IDisposable Make() => new First(); //! NotMade: static IDisposable Make() => new MemoryStream();

static IDisposable Make2() => new Second(); //! NotMade: static IDisposable Make2() => new MemoryStream();

static void Use<T>(T one) where T : IDisposable
{
    using (one) { }
}

class First : IDisposable
{
    [Expect("PERM1001", "Main → Main.Dispose → First.Dispose → File.WriteAllText")]
    public void Dispose()
    {
        try { File.WriteAllText(Case.File, "1"); } catch (UnauthorizedAccessException) { }
    }
}

class Second : IDisposable
{
    [Expect("PERM1001", "Main → Main.Dispose → Second.System.IDisposable.Dispose → File.WriteAllText")]
    void IDisposable.Dispose()
    {
        try { File.WriteAllText(Case.File, "2"); } catch (UnauthorizedAccessException) { }
    }
}

class Third : IDisposable
{
    [Expect("PERM1001", "Main → Main.Dispose → Main.Use → Third.System.IDisposable.Dispose → File.WriteAllText")]
    void IDisposable.Dispose()
    {
        try { File.WriteAllText(Case.File, "3"); } catch (UnauthorizedAccessException) { }
    }
}
