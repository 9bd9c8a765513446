// Conversions that no expression shows: of what ?? finds, and around an operator of numbers that ++ and += use.
// BeforeDrop: before the drop.
//! BeforeDrop: Convert();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Convert(); //! BeforeDrop:

static void Convert()
{
    Found? found = new Found();
    var text = found ?? new Shown();
    var counter = new Counter();
    counter++;
    var sum = new Sum();
    sum += 2;
    GC.KeepAlive((text, counter, sum));
}

class Shown { }

class Found
{
    [Expect("PERM1001", "Main → Main.Convert → Found.op_Implicit → File.WriteAllText")]
    public static implicit operator Shown(Found found)
    {
        try { File.WriteAllText(Case.File, "1"); } catch (UnauthorizedAccessException) { }
        return new();
    }
}

class Counter
{
    [Expect("PERM1001", "Main → Main.Convert → Counter.op_Implicit → File.WriteAllText")]
    public static implicit operator int(Counter counter)
    {
        try { File.WriteAllText(Case.File, "2"); } catch (UnauthorizedAccessException) { }
        return 1;
    }

    public static implicit operator Counter(int number) => new();
}

class Sum
{
    public static implicit operator int(Sum sum) => 1;

    [Expect("PERM1001", "Main → Main.Convert → Sum.op_Implicit → File.WriteAllText")]
    public static implicit operator Sum(int number)
    {
        try { File.WriteAllText(Case.File, "3"); } catch (UnauthorizedAccessException) { }
        return new();
    }
}
