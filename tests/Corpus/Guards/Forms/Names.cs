// What is asked for by name is another permission.
// Right: it is the one that is needed.
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (var shape in new Action[] { Shapes.ReadOnly, Shapes.Const, Shapes.Text, Shapes.Local, Shapes.Changed, Shapes.Property })
    try { shape(); } catch (UnauthorizedAccessException) { }

static class Shapes
{
    [Expect("PERM1001", "Main → Shapes.ReadOnly → File.WriteAllText")]
    public static void ReadOnly()
    {
        if (ProcessPermissions.Has(Names.Read)) //! Right: if (ProcessPermissions.Has(Names.Write))
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Const → File.WriteAllText")]
    public static void Const()
    {
        if (ProcessPermissions.Has(Names.ReadConst)) //! Right: if (ProcessPermissions.Has(Names.WriteConst))
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Text → File.WriteAllText")]
    public static void Text()
    {
        if (ProcessPermissions.Has(Names.ReadText)) //! Right: if (ProcessPermissions.Has(Names.WriteText))
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Local → File.WriteAllText")]
    public static void Local()
    {
        var needed = Permission.FileSystemRead; //! Right: var needed = Permission.FileSystemWrite;
        if (ProcessPermissions.Has(needed))
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Changed → File.WriteAllText")]
    public static void Changed()
    {
        var needed = Permission.FileSystemWrite;
        needed = Permission.FileSystemRead; //! Right: needed = Permission.FileSystemWrite;
        if (ProcessPermissions.Has(needed))
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Property → File.WriteAllText")]
    public static void Property()
    {
        if (ProcessPermissions.Has(Names.ReadProperty)) //! Right: if (ProcessPermissions.Has(Names.WriteProperty))
            File.WriteAllText(Case.File, "x");
    }
}

static class Names
{
    public const Permission ReadConst = Permission.FileSystemRead, WriteConst = Permission.FileSystemWrite;
    public const string ReadText = "fs.read", WriteText = "fs.write";
    public static readonly Permission Read = Permission.FileSystemRead, Write = Permission.FileSystemWrite;

    public static Permission ReadProperty => Permission.FileSystemRead;

    public static Permission WriteProperty { get; } = Permission.FileSystemWrite;
}
