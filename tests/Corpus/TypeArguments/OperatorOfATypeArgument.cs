// A type argument decides an operator, a property and a method group.
// Harmless: the argument is another one.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Calculator.Add<Loud>([new(), new()]); //! Harmless: Calculator.Add<Quiet>([new(), new()]);

interface ISum<T> where T : ISum<T>
{
    static abstract T Zero { get; }

    static abstract T operator +(T one, T other);

    static abstract void Done();
}

readonly struct Loud : ISum<Loud>
{
    public static Loud Zero
    {
        [Expect("PERM1001", "Main → Calculator.Add → Loud.Zero → File.WriteAllText")]
        get
        {
            try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
            return default;
        }
    }

    [Expect("PERM1001", "Main → Calculator.Add → Loud.op_Addition → File.WriteAllText")]
    public static Loud operator +(Loud one, Loud other)
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        return one;
    }

    [Expect("PERM1001", "Main → Calculator.Add → Loud.Done → File.WriteAllText")]
    public static void Done()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}

readonly struct Quiet : ISum<Quiet>
{
    public static Quiet Zero => default;

    public static Quiet operator +(Quiet one, Quiet other) => one;

    public static void Done() => Console.WriteLine("done");
}

static class Calculator
{
    public static void Add<T>(T[] all) where T : ISum<T>
    {
        var sum = T.Zero;
        foreach (var one in all)
            sum += one;
        Action done = T.Done;
        done();
    }
}
