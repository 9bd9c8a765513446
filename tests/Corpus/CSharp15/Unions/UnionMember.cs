// A union has a member of its own, which asks its case.
// Harmless: the case that writes is not asked.
[assembly: Expect("PERM1001", "Main → Pet.Speak → Dog.Speak → Store.Save → File.WriteAllText")]

Pet pet = new Dog();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(pet.Speak());

record Dog
{
    public int Speak() => Store.Save();
}

union Pet(Dog, string)
{
    public int Speak() => Value switch { Dog dog => dog.Speak(), _ => 0 }; //! Harmless: public int Speak() => Value is Dog ? 1 : 0;
}
