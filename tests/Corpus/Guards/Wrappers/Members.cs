// A member answers the opposite of what it is asked.
// Right: it answers whether writing is allowed.
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (var shape in new Action[]
{
    Shapes.Property,
    Shapes.Method,
    Shapes.Negated,
    Shapes.Branches,
    Shapes.Extension,
    Shapes.Local,
    Shapes.Delegate,
    Shapes.Group,
    Shapes.Nested,
    Shapes.Interface,
    Shapes.Virtual,
})
    try { shape(); } catch (UnauthorizedAccessException) { }

static class Shapes
{
    [Expect("PERM1001", "Main → Shapes.Property → File.WriteAllText")]
    public static void Property()
    {
        if (Gate.Closed) //! Right: if (Gate.Open)
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Method → File.WriteAllText")]
    public static void Method()
    {
        if (!Gate.IsOpen()) //! Right: if (Gate.IsOpen())
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Negated → File.WriteAllText")]
    public static void Negated()
    {
        if (Gate.IsClosed()) //! Right: if (!Gate.IsClosed())
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Branches → File.WriteAllText")]
    public static void Branches()
    {
        if (!Gate.Branches()) //! Right: if (Gate.Branches())
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Extension → File.WriteAllText")]
    public static void Extension()
    {
        if (!"x".MayWrite()) //! Right: if ("x".MayWrite())
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Local → File.WriteAllText")]
    public static void Local()
    {
        bool Can() => ProcessPermissions.Has(Permission.FileSystemWrite);
        if (!Can()) //! Right: if (Can())
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Delegate → File.WriteAllText")]
    public static void Delegate()
    {
        Func<bool> can = () => ProcessPermissions.Has(Permission.FileSystemWrite);
        if (!can()) //! Right: if (can())
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Group → File.WriteAllText")]
    public static void Group()
    {
        Func<bool> can = Gate.IsOpen;
        if (!can()) //! Right: if (can())
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Nested → File.WriteAllText")]
    public static void Nested()
    {
        if (!Gate.Outer()) //! Right: if (Gate.Outer())
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Interface → File.WriteAllText")]
    public static void Interface()
    {
        IGate gate = new Gate();
        if (!gate.MayWrite) //! Right: if (gate.MayWrite)
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Virtual → File.WriteAllText")]
    public static void Virtual()
    {
        OpenGate gate = new Gate();
        if (!gate.Can()) //! Right: if (gate.Can())
            File.WriteAllText(Case.File, "x");
    }
}

interface IGate
{
    bool MayWrite { get; }
}

abstract class OpenGate
{
    public abstract bool Can();
}

class Gate : OpenGate, IGate
{
    public static bool Open => ProcessPermissions.Has(Permission.FileSystemWrite);

    public static bool Closed => !ProcessPermissions.Has(Permission.FileSystemWrite);

    public bool MayWrite => ProcessPermissions.Has(Permission.FileSystemWrite);

    public override bool Can() => ProcessPermissions.Has(Permission.FileSystemWrite);

    public static bool IsOpen() => ProcessPermissions.Has(Permission.FileSystemWrite);

    public static bool IsClosed() => !IsOpen();

    public static bool Outer() => IsOpen() && Branches();

    public static bool Branches()
    {
        if (!ProcessPermissions.Has(Permission.FileSystemWrite))
            return false;
        Console.WriteLine("held");
        return true;
    }
}

static class GateExtensions
{
    public static bool MayWrite(this string name) => name.Length > 0 && ProcessPermissions.Has(Permission.FileSystemWrite);
}
