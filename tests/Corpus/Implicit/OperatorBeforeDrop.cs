// A user-defined operator writes: before the drop, which is fine.
var (a, b) = (new Money(1), new Money(2));
Console.WriteLine((a + b).Amount);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

record struct Money(int Amount)
{
    public static Money operator +(Money left, Money right)
    {
        File.WriteAllText(Case.File, "x");
        return new(left.Amount + right.Amount);
    }
}
